using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class OrganizationTests
{
    [Fact]
    public async Task A_division_and_its_posts_are_entered_with_one_head()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var divisions = await administrator.GetAsync("/administration/divisions");
        var entered = await administrator.PressAsync(divisions, "登録する", ("Name", "契約課"), ("Parent", divisions.Choice("#parent", "総務部")));
        var posts = await administrator.GetAsync("/administration/posts");
        var head = await administrator.PressAsync(posts, "登録する", ("Division", posts.Choice("#division", "契約課")), ("Title", "契約課長"), ("IsHead", "true"));
        var second = await administrator.PressAsync(head, "登録する", ("Division", head.Choice("#division", "契約課")), ("Title", "契約課 第二課長"), ("IsHead", "true"));

        entered.Text.ShouldContain("契約課を登録しました");
        entered.Document.QuerySelector("tbody th.tree--1:contains('契約課')")!.TextContent.ShouldContain("総務部 の下");
        head.Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("所属長");
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Faults.ShouldHaveSingleItem().ShouldContain("SK1301");
    }

    [Fact]
    public async Task People_are_found_by_reading_and_moved_on_a_day_to_come()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var page = await administrator.FindAsync("やまだ");
        var day = DateOnly.FromDateTime(server.Time.GetUtcNow().AddHours(9).Date).AddDays(3);

        var moved = await administrator.PressAsync(page, "発令を登録する", ("Post", page.Choice("#post", "人事課 主事")), ("Day", day.ToString("yyyy-MM-dd")));
        var before = await administrator.GetAsync("/administration/people?q=yamada%40");
        server.Time.Advance(TimeSpan.FromDays(3));
        using var later = await Visitor.AsAsync(server, "ito");
        var after = await later.GetAsync("/administration/people?q=yamada%40");

        page.Title.ShouldBe("山田 花子");
        moved.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        before.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("広報課 主事");
        after.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("人事課 主事");
    }

    [Fact]
    public async Task A_concurrent_post_begins_and_ends_and_the_wrong_day_is_refused_at_its_field()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var page = await administrator.FindAsync("yamada@");

        var both = await administrator.PressAsync(page, "発令を登録する", ("Post", page.Choice("#post", "人事課 主事")), ("Concurrent", "true"));
        var wrong = await administrator.PressAsync(both, "終わりを登録する", ("Post", both.Choice("#end-post", "人事課 主事")), ("Day", "2020-01-01"));
        var ended = await administrator.PressAsync(wrong, "終わりを登録する", ("Post", wrong.Choice("#end-post", "人事課 主事")), ("Day", "2030-03-31"));
        var early = await administrator.PressAsync(ended, "発令を登録する", ("Post", ended.Choice("#post", "人事課長")), ("Day", "2020-01-01"));

        both.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Faults.ShouldHaveSingleItem().ShouldContain("SK1351");
        ended.Text.ShouldContain("令和12年3月31日");
        early.Faults.ShouldHaveSingleItem().ShouldContain("SK1351");
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_person_is_listed_and_what_was_typed_stays()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var form = await administrator.GetAsync("/administration/people/new");

        var empty = await administrator.PressAsync(form, "登録する", ("Name", ""), ("Mail", ""), ("Day", ""));
        var taken = await administrator.RegisterAsync("山田 次郎", "", "YAMADA@mihon.example", "広報課 主事");

        empty.Faults.Count.ShouldBe(3);
        taken.Status.ShouldBe(HttpStatusCode.Conflict);
        taken.Faults.ShouldHaveSingleItem().ShouldContain("SK1303");
        taken.Document.QuerySelector("#name")!.GetAttribute("value").ShouldBe("山田 次郎");
    }

    [Fact]
    public async Task Roles_are_given_and_ended_but_the_last_administrator_stays()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var today = DateOnly.FromDateTime(server.Time.GetUtcNow().AddHours(9).Date).ToString("yyyy-MM-dd");
        var page = await administrator.GetAsync("/administration/roles");

        var given = await administrator.PressAsync(page, "登録する", ("Role", "Auditor"), ("Post", page.Choice("#post", "監査委員事務局 主事")), ("Day", today));
        var last = await administrator.SendAsync(given, EndOf(given, "Administrator"), null, ("Day", today));
        var ended = await administrator.SendAsync(given, EndOf(given, "Auditor"), null, ("Day", today));

        given.Text.ShouldContain("役割を登録しました");
        last.Status.ShouldBe(HttpStatusCode.Conflict);
        last.Faults.ShouldHaveSingleItem().ShouldContain("SK1306");
        ended.Text.ShouldContain("役割の終わりの日を登録しました");
    }

    [Fact]
    public async Task Published_contacts_are_replaced_whole_and_a_page_that_is_out_of_date_changes_nothing()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var other = await Visitor.AsAsync(server, "ito");
        var page = await administrator.GetAsync("/administration/contacts");
        var old = await other.GetAsync("/administration/contacts");

        var wrong = await administrator.PressAsync(page, "登録する", ("Phones", "0123-45-6789\n電話"), ("Mails", "koho"), ("Domains", "mihon"));
        var done = await administrator.PressAsync(wrong, "登録する", ("Phones", "0123-45-6789\r\n0123-45-6790"), ("Mails", ""), ("Domains", "city.mihon.example"));
        var late = await other.PressAsync(old, "登録する", ("Phones", ""));

        wrong.Faults.Count.ShouldBe(3);
        done.Text.ShouldContain("公開している連絡先を登録しました");
        done.Document.QuerySelector("#phones")!.TextContent.ShouldBe("0123-45-6789\n0123-45-6790");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Faults.ShouldHaveSingleItem().ShouldContain("SK1002");
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement EndOf(VisitedPage page, string role) =>
        (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelectorAll($"input[name=Role][value={role}]")[^1].Closest("form")!;
}
