using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Cases;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class SubmitTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Fact]
    public async Task What_is_submitted_gets_a_number_and_its_way_is_shown()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var check = await ApplicationWalk.AnswerAllAsync(clerk);
        check.Text.ShouldContain("確認 所属長 広報課長（鈴木 一郎）");
        check.Text.ShouldContain("決裁 情報セキュリティ責任者 総務部長（田中 恵子）");

        var detail = await clerk.PressAsync(check, "この内容で提出する");

        detail.Title.ShouldStartWith("利用申請 令和");
        detail.Text.ShouldContain("いまここ 広報課長（鈴木 一郎）");
        detail.Text.ShouldContain("提出しました");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        (await head.GetAsync("/")).Text.ShouldContain("審査する：令和");
    }

    [Fact]
    public async Task The_same_form_sent_twice_submits_once()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        var check = await ApplicationWalk.AnswerAllAsync(clerk);
        var first = await clerk.PressAsync(check, "この内容で提出する");
        var second = await clerk.PressAsync(check, "この内容で提出する");

        second.Status.ShouldBe(HttpStatusCode.OK);
        second.Title.ShouldBe(first.Title);
        var history = await city.Server.Services.GetRequiredService<CaseQueries>().HistoryAsync(SampleServer.City, Guid.Parse(first.Address.Segments[^1]), default);
        history.Count(h => h.Event is CaseEvent.Submitted).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        var check = await ApplicationWalk.AnswerAllAsync(clerk);

        var forged = await clerk.PostAsync(check.Address.AbsolutePath, ("Seen", "9"));

        forged.Status.ShouldBe(HttpStatusCode.BadRequest);
        forged.Title.ShouldBe("送信を受け付けられませんでした");
        (await clerk.GetAsync(check.Address.AbsolutePath)).Title.ShouldBe("答えを確かめて提出する");
    }

    [Fact]
    public async Task A_draft_can_be_given_up_and_a_submitted_one_withdrawn()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "inoue");
        var draft = await ApplicationWalk.BeginAsync(clerk);
        var given = await clerk.PressAsync(await clerk.GetAsync($"/applications/{draft.Address.Segments[2].TrimEnd('/')}/withdraw"), "下書きをやめる");
        given.Text.ShouldContain("下書きをやめました");

        var id = await ApplicationWalk.SubmitAsync(clerk);
        var withdrawn = await clerk.PressAsync(await clerk.GetAsync($"/applications/{id}/withdraw"), "取り下げる");
        withdrawn.Text.ShouldContain("を取り下げました");
        (await clerk.GetAsync($"/applications/{id}")).Text.ShouldContain("取下げ");
        (await clerk.GetAsync($"/applications/{id}/check")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
    }

    [Fact]
    public async Task The_list_shows_each_what_is_theirs()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "fujita");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        bool Shows(VisitedPage page) => page.Document.QuerySelector($"a[href='/applications/{id}']") is not null;

        Shows(await clerk.GetAsync("/applications")).ShouldBeTrue();
        Shows(await clerk.GetAsync("/applications?state=Rejected")).ShouldBeFalse();
        Shows(await head.GetAsync("/applications")).ShouldBeFalse();
        Shows(await head.GetAsync("/applications?of=division")).ShouldBeTrue();
        Shows(await decider.GetAsync("/applications?of=all")).ShouldBeTrue();
        Shows(await other.GetAsync("/applications?of=all")).ShouldBeFalse();
        (await other.GetAsync($"/applications/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync($"/applications/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
