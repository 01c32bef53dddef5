using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Rules;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Rules.Drafts;

public sealed class EditorTests
{
    [Fact]
    public async Task A_version_is_made_from_a_template_edited_compared_and_published()
    {
        await using var server = await SampleServer.StartAsync();
        var permit = await new PermitBuilder(server) { Task = "ideas" }.MakeAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");

        var draft = await StartAsync(chief, "令和9年の改正", "in-force");
        var tasks = await chief.GetAsync($"{draft}/edit/tasks");
        var added = await chief.PressAsync(await chief.GetAsync($"{draft}/edit/tasks/new"), "加える", ("title", "絵や図の作成"), ("description", "チラシの挿絵の案を作ること。"), ("code", "pictures"), ("condition", "他人の作品に似ていないかを確かめます。"));
        added.Text.ShouldContain("絵や図の作成");
        var barred = await chief.PressAsync(await chief.GetAsync($"{draft}/edit/tasks/2"), "保存する", ("allowed", ""), ("reason", "思いつきに頼りすぎるためです。"));
        barred.Text.ShouldContain("使えない：思いつきに頼りすぎるためです。");
        tasks.Text.ShouldNotContain("絵や図の作成");

        var compared = await chief.GetAsync($"{draft}/compare");
        compared.Text.ShouldContain("絵や図の作成");
        compared.Text.ShouldContain("思いつきに頼りすぎるためです。");

        var tomorrow = DateOnly.FromDateTime(server.Time.GetUtcNow().UtcDateTime.AddHours(9)).AddDays(1);
        var publish = await chief.GetAsync($"{draft}/publish?From={tomorrow:yyyy-MM-dd}");
        publish.Text.ShouldContain(permit.Number);
        publish.Text.ShouldContain("使えない業務になります");
        (await chief.PressAsync(publish, "第1版を公表する")).Faults.ShouldHaveSingleItem().ShouldContain("SK1427");
        var done = await chief.PressAsync(publish, "第1版を公表する", ("Confirmed", "true"));
        done.Text.ShouldContain("きまりの第1版を公表しました");

        using (var today = await Visitor.AsAsync(server, "yamada"))
        {
            var rules = await today.GetAsync("/rules");
            rules.Text.ShouldNotContain("絵や図の作成");
            rules.Text.ShouldContain("新しい版に変わります");
        }

        server.Time.Advance(TimeSpan.FromDays(1));
        using var staff = await Visitor.AsAsync(server, "yamada");
        (await staff.GetAsync("/rules")).Text.ShouldContain("絵や図の作成");
        (await staff.GetAsync("/rules/versions")).Text.ShouldContain("今のきまり");
        (await staff.GetAsync("/rules/versions/local-2023/1")).Text.ShouldContain("この版は、今は使われていません");
        (await staff.GetAsync("/rules/versions/own/1/reviews")).Text.ShouldContain("あなたが管理する許可だけ");
        using var manager = await Visitor.AsAsync(server, "nakamura");
        (await manager.GetAsync("/rules/versions/own/1/reviews")).Text.ShouldContain(permit.Number);
        using var later = await Visitor.AsAsync(server, "takahashi");
        (await later.GetAsync($"{draft}/edit/tasks/0")).Text.ShouldContain("直せません");
        (await server.Services.GetRequiredService<Sekisho.Storage.Audit.AuditVerification>().VerifyAsync(SampleServer.City, null, default)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_are_moved_and_removed_and_a_faulty_field_says_so()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var draft = await StartAsync(chief, "試し", "local-2023");

        var moved = await chief.PressAsync(await chief.GetAsync($"{draft}/edit/routes/1/steps"), "下へ：所属長");
        moved.Document.QuerySelectorAll(".row-list__name a").Select(a => a.TextContent).ShouldBe(["情報政策担当課", "所属長", "情報セキュリティ責任者"]);
        var removed = await chief.PressAsync(await chief.GetAsync($"{draft}/edit/retention"), "削除：入力した文の控え");
        removed.Text.ShouldNotContain("入力した文の控え");

        var faulty = await chief.PressAsync(await chief.GetAsync($"{draft}/edit/tasks/0"), "保存する", ("code", "ideas"), ("title", ""));
        faulty.Status.ShouldBe(HttpStatusCode.BadRequest);
        faulty.Faults.ShouldHaveSingleItem().ShouldContain("業務の名前");
        var twice = await chief.PressAsync(faulty, "保存する", ("title", "企画の案"), ("code", "ideas"));
        twice.Faults.ShouldContain(f => f.Contains("SK1425", StringComparison.Ordinal));
        twice.Document.QuerySelector("#code-error").ShouldNotBeNull();

        var overview = await chief.PressAsync(await chief.GetAsync($"{draft}/edit/confirmations"), "削除：利用規約などの約款を読みました。");
        overview.Text.ShouldNotContain("利用規約などの約款を読みました。");
        (await chief.GetAsync($"{draft}/edit/tasks/99")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chief.GetAsync($"{draft}/edit/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_page_of_every_topic_can_be_opened_and_stored_as_it_stands()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var draft = await StartAsync(chief, "全部", "local-2024");
        var before = await ContentAsync(server);
        foreach (var topic in Server.Pages.Rules.Editing.Forms.Topics)
        {
            foreach (var path in topic.IsList ? (string[])[topic.Name, $"{topic.Name}/0", $"{topic.Name}/new", .. topic.Lists.SelectMany(l => new[] { $"{topic.Name}/0/{l.Name}", $"{topic.Name}/0/{l.Name}/0", $"{topic.Name}/0/{l.Name}/new" })] : [topic.Name])
            {
                var page = await chief.GetAsync($"{draft}/edit/{path}");
                page.Status.ShouldBe(HttpStatusCode.OK, path);
                if (page.Document.QuerySelectorAll("button").All(b => b.TextContent.Trim() != "保存する")) continue;
                var stored = await chief.PressAsync(page, "保存する");
                stored.Text.ShouldContain("保存しました。", customMessage: path + string.Join('／', stored.Faults));
            }
        }

        RuleComparison.Of(RuleSetReader.Judge(before).Rules!, RuleSetReader.Judge(await ContentAsync(server)).Rules!).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_path_of_a_contract_the_public_list_and_the_warnings_are_edited()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var draft = await StartAsync(chief, "契約と公表", "local-2023");

        var path = await chief.GetAsync($"{draft}/edit/contract-path");
        (await chief.PressAsync(path, "保存する", ("contract.consentNeeded", "true"))).Faults.ShouldContain(f => f.Contains("検討状況の報告も求めてください", StringComparison.Ordinal));
        var unaddressed = await chief.PressAsync(path, "保存する", ("contract.reportNeeded", "true"));
        unaddressed.Document.QuerySelector(".error-summary a[href='#contract-addressee']").ShouldNotBeNull();
        (await chief.PressAsync(unaddressed, "保存する", ("contract.reportNeeded", "true"), ("contract.factsNeeded", "true"), ("contract.addressee", "県のデジタル課"), ("contract.clause", "8.2"))).Text.ShouldContain("保存しました。");
        (await RulesAsync()).Contract.ShouldBe(new ContractRule(true, false, true, "県のデジタル課", "8.2"));

        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/public-list"), "保存する", ("publicList.fields", "Service"), ("publicList.fields", "Class"), ("publicList.text", "一覧です。"), ("publicList.serviceKinds", "GenerativeAi"))).Text.ShouldContain("保存しました。");
        (await RulesAsync()).PublicList!.ShouldSatisfyAllConditions(l => l.Fields.ShouldBe([PublicField.Service, PublicField.Class]), l => l.Text.ShouldBe("一覧です。"), l => l.ServiceKinds!.Value.ShouldBe(["GenerativeAi"]));
        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/public-list"), "保存する", ("publicList.fields", ""))).Faults.ShouldContain(f => f.Contains("公表する項目を一つ以上", StringComparison.Ordinal));

        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/periods"), "保存する", ("expiryWarningDays", "90\n14"))).Text.ShouldContain("保存しました。");
        (await RulesAsync()).ExpiryWarningDays.ShouldBe([90, 14]);
        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/periods"), "保存する", ("expiryWarningDays", "400"))).Faults.ShouldContain(f => f.Contains("365日前", StringComparison.Ordinal));
        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/periods"), "保存する", ("expiryWarningDays", "六十日"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        var compared = await chief.GetAsync($"{draft}/compare");
        foreach (var word in (string[])["県のデジタル課", "一覧です。", "90日前"]) compared.Text.ShouldContain(word);
        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/contract-path"), "保存する", ("contract.reportNeeded", ""), ("contract.factsNeeded", ""), ("contract.addressee", ""), ("contract.clause", ""))).Text.ShouldContain("保存しました。");
        (await chief.PressAsync(await chief.GetAsync($"{draft}/edit/public-list"), "保存する", ("publicList.fields", ""), ("publicList.text", ""), ("publicList.serviceKinds", ""))).Text.ShouldContain("保存しました。");
        (await RulesAsync()).ShouldSatisfyAllConditions(r => r.Contract.ShouldBeNull(), r => r.PublicList.ShouldBeNull());

        async Task<RuleSet> RulesAsync() => RuleSetReader.Judge(await ContentAsync(server)).Rules!;
    }

    [Fact]
    public async Task What_is_not_confirmed_cannot_be_published()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var draft = await StartAsync(chief, "高リスク", "local-2023");
        var page = await chief.PressAsync(await chief.GetAsync(draft), "加える：高リスクの生成AI利用の追加票（DS-920）");
        page.Text.ShouldContain("残り1件");

        (await chief.GetAsync($"{draft}/publish?From=2090-01-01")).Faults.ShouldHaveSingleItem().ShouldContain("SK1423");
        var point = page.Document.QuerySelectorAll("form button").Select(b => b.TextContent.Trim()).Single(t => t.StartsWith("確かめた", StringComparison.Ordinal));
        (await chief.PressAsync(page, point, ("Source", ""))).Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        (await chief.PressAsync(page, point, ("Source", "DS-920 の本文 12ページ"))).Text.ShouldContain("残り0件");
        (await chief.GetAsync($"{draft}/publish?From=2000-01-01")).Faults.ShouldHaveSingleItem().ShouldContain("SK1424");
        (await chief.GetAsync($"{draft}/publish?From=2090-01-01")).Text.ShouldContain("第1版を公表する");
        (await chief.PressAsync(await chief.GetAsync($"{draft}/withdraw"), "取りやめる", ("Reason", "見送ったため。"))).Text.ShouldContain("案を取りやめました");
        (await chief.GetAsync($"{draft}/publish?From=2090-01-01")).Faults.ShouldHaveSingleItem().ShouldContain("SK1421");
    }

    [Fact]
    public async Task Only_the_chief_opens_the_editor()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var draft = await StartAsync(chief, "案", "in-force");
        string[] paths = ["/rules/drafts", "/rules/drafts/new", draft, $"{draft}/edit/tasks", $"{draft}/edit/tasks/0", $"{draft}/compare", $"{draft}/publish", $"{draft}/import", $"{draft}/withdraw", $"{draft}?handler=Export", $"/rules/text?draft={draft.Split('/')[^1]}"];
        foreach (var name in (string[])["yamada", "tanaka", "ito", "watanabe"])
        {
            using var other = await Visitor.AsAsync(server, name);
            foreach (var path in paths) (await other.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{name} {path}");
            (await other.GetAsync("/rules/text")).Status.ShouldBe(HttpStatusCode.OK);
            (await other.GetAsync("/rules/versions")).Status.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var path in paths) (await stranger.GetAsync(path)).Address.AbsolutePath.ShouldBe("/sign-in", path);
        foreach (var path in paths) (await chief.DownloadAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        (await chief.GetAsync($"/rules/drafts/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chief.GetAsync("/rules/versions/own/9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> StartAsync(Visitor chief, string name, string from)
    {
        var page = await chief.GetAsync("/rules/drafts/new");
        var form = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").First(b => b.TextContent.Trim() == "案を作る").Form!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")) content.Add(new StringContent(field.Value), field.Name!);
        content.Add(new StringContent(name), "Name");
        content.Add(new StringContent(from), "From");
        var made = await chief.PostAsync("/rules/drafts/new", content);
        made.Status.ShouldBe(HttpStatusCode.OK);
        return made.Address.AbsolutePath;
    }

    private static async Task<string> ContentAsync(SampleServer server) =>
        (await server.Services.GetRequiredService<RuleDraftQueries>().ListAsync(SampleServer.City, default))[0].Content;
}
