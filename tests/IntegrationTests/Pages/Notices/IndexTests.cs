using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Notices;

public sealed class IndexTests
{
    [Fact]
    public async Task Letters_to_me_and_to_my_post_are_listed_and_counted_for_me_alone()
    {
        await using var server = await SampleServer.StartAsync();
        await WriteAsync(server, post: "総務部長", person: null, "決裁を待つ利用申請があります", "/rules");
        await WriteAsync(server, post: null, person: "yamada", "利用申請が差し戻されました", "/permits");
        using var decider = await Visitor.AsAsync(server, "tanaka");
        using var clerk = await Visitor.AsAsync(server, "yamada");
        using var other = await Visitor.AsAsync(server, "kimura");

        var page = await decider.GetAsync("/notices");

        page.Title.ShouldBe("お知らせ");
        page.Text.ShouldContain("決裁を待つ利用申請があります");
        page.Text.ShouldContain("宛先：総務部長");
        page.Text.ShouldNotContain("差し戻されました");
        Count(page).ShouldBe("1件の未読");
        (await clerk.GetAsync("/notices")).Text.ShouldContain("宛先：あなた");
        var nothing = await other.GetAsync("/notices");
        nothing.Text.ShouldContain("お知らせはまだありません");
        Count(nothing).ShouldBeNull();
    }

    [Fact]
    public async Task One_is_marked_as_read_and_taken_back()
    {
        await using var server = await SampleServer.StartAsync();
        await WriteAsync(server, null, "yamada", "一つめ", "/rules");
        await WriteAsync(server, null, "yamada", "二つめ", "/rules");
        using var clerk = await Visitor.AsAsync(server, "yamada");

        var marked = await clerk.PressAsync(await clerk.GetAsync("/notices"), "既読にする：二つめ");
        Count(marked).ShouldBe("1件の未読");
        marked.Text.ShouldContain("1件を既読にしました。");
        (await clerk.GetAsync("/notices?show=Unread")).Text.ShouldNotContain("二つめ");
        (await clerk.GetAsync("/notices?show=Read")).Text.ShouldContain("二つめ");

        var back = await clerk.PressAsync(marked, "元に戻す");
        Count(back).ShouldBe("2件の未読");
        Count(await clerk.PressAsync(await clerk.PressAsync(back, "既読にする：一つめ"), "未読に戻す：一つめ")).ShouldBe("2件の未読");
    }

    [Fact]
    public async Task All_are_marked_as_read_but_not_what_came_meanwhile_and_all_are_taken_back()
    {
        await using var server = await SampleServer.StartAsync();
        for (var i = 1; i <= 35; i++) await WriteAsync(server, null, "yamada", $"お知らせ{i}番", "/rules");
        using var clerk = await Visitor.AsAsync(server, "yamada");
        var page = await clerk.GetAsync("/notices");
        page.Text.ShouldContain("1 / 2 ページ");
        (await clerk.GetAsync("/notices?p=2")).Text.ShouldContain("お知らせ5番");
        await WriteAsync(server, null, "yamada", "その間に届いたもの", "/rules");

        var read = await clerk.PressAsync(page, "すべて既読にする");

        read.Text.ShouldContain("35件を既読にしました。");
        Count(read).ShouldBe("1件の未読");
        (await clerk.GetAsync("/notices?show=Unread")).Text.ShouldContain("その間に届いたもの");
        Count(await clerk.PressAsync(read, "元に戻す")).ShouldBe("36件の未読");
    }

    [Fact]
    public async Task Opening_a_letter_leads_to_its_page_and_marks_it_for_its_addressee_alone()
    {
        await using var server = await SampleServer.StartAsync();
        await WriteAsync(server, null, "yamada", "きまりが新しくなりました", "/rules");
        using var clerk = await Visitor.AsAsync(server, "yamada");
        using var other = await Visitor.AsAsync(server, "kimura");
        using var stranger = new Visitor(server);
        var link = (await clerk.GetAsync("/notices")).Document.QuerySelector(".news__title a")!.GetAttribute("href")!;

        (await stranger.GetAsync(link)).Address.AbsolutePath.ShouldBe("/sign-in");
        (await stranger.GetAsync("/notices")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await other.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        Count(await clerk.GetAsync("/")).ShouldBe("1件の未読");

        var opened = await clerk.GetAsync(link);
        opened.Address.AbsolutePath.ShouldBe("/rules");
        Count(opened).ShouldBeNull();
        (await clerk.GetAsync(link)).Address.AbsolutePath.ShouldBe("/rules");
    }

    [Fact]
    public async Task Somebody_else_s_letter_is_not_marked_by_a_forged_form()
    {
        await using var server = await SampleServer.StartAsync();
        await WriteAsync(server, null, "yamada", "山田さんへ", "/rules");
        await WriteAsync(server, null, "kimura", "木村さんへ", "/rules");
        using var clerk = await Visitor.AsAsync(server, "yamada");
        using var other = await Visitor.AsAsync(server, "kimura");
        var page = await other.GetAsync("/notices");
        var foreign = (await clerk.GetAsync("/notices")).Document.QuerySelector(".news input[name=letter]")!.GetAttribute("value")!;

        (await other.PressAsync(page, "既読にする：木村さんへ", ("letter", foreign))).Status.ShouldBe(HttpStatusCode.NotFound);

        Count(await clerk.GetAsync("/")).ShouldBe("1件の未読");
    }

    private static string? Count(VisitedPage page) => page.Document.QuerySelector(".count .visually-hidden")?.ParentElement?.TextContent;

    /// <summary>An act that changes nothing but writes a letter.</summary>
    private static async Task WriteAsync(SampleServer server, string? post, string? person, string subject, string path)
    {
        var organization = await server.OrganizationAsync();
        var letter = new Letter(person is null ? null : organization.PersonOf(person), post is null ? null : organization.PostNamed(post), subject, path);
        var changed = await server.Services.GetRequiredService<IChanges>().ChangeAsync<Organization>(
            new ChangeRequest(SampleServer.City, SampleServer.City, null, Actor.System, Guid.NewGuid()),
            (o, _) => Task.FromResult<Governance.Refusals.Result<Act>>(o.PublishContacts(o.PublicContacts) with { Letters = [letter] }));
        changed.Refused.ShouldBeFalse();
    }
}
