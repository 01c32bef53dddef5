using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;
using Sekisho.IntegrationTests.Servers;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Backups;
using Sekisho.Storage.Permits;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Permits.Imports;

/// <summary>With registers/permit-register.xlsx: 40 rows as a city keeps them, made by hand for this test; nothing in it is of a real body.</summary>
public sealed class ImportTests
{
    private static readonly byte[] Register = File.ReadAllBytes(StorageHost.RepositoryFile("tests/IntegrationTests/Registers/permit-register.xlsx"));

    [Fact]
    public async Task A_register_as_a_city_keeps_it_is_taken_over_and_a_second_time_nothing_changes()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var columns = await UploadAsync(administrator);
        columns.Text.ShouldContain("見出しは4行目から5行目と読み取りました");
        columns.Document.QuerySelectorAll("select[name=Columns] option[selected]").Select(o => o.TextContent).ShouldBe(
            ["取り込まない", "担当課", "サービス", "提供者", "利用の目的", "利用者", "管理者", "入力する情報の格付", "始まりの日", "終わりの日", "条件", "文書番号・許可番号", "決裁日", "備考"]);

        var rows = await administrator.PressAsync(columns, "読み取る", ("DefaultTask", "ideas"));
        rows.Text.ShouldContain("40行を読み取りました");
        StateOf(rows, 10).ShouldBe("登録できる");
        StateOf(rows, 24).ShouldBe("確かめが要る");
        foreach (var (text, button) in ((string, string)[])[("ChatGPT", "「ChatGPT（無料・Plus・Pro）」のこと"), ("Facebook", "カタログの「Facebook」を登録する"), ("DeepL翻訳", "カタログの「DeepL 翻訳（無料版）」を登録する"), ("Zoom", "「Zoom Workplace（無料・Pro・Business）」のこと")])
        {
            rows = await PressInAsync(administrator, rows, text, button);
        }

        // What the names left open is clear now: the rows that hold nothing else to ask are ready.
        foreach (var line in (int[])[6, 9, 10, 12, 19, 20, 40, 43, 44]) StateOf(rows, line).ShouldBe("登録できる", $"row {line}");

        // The register holds one permit for a service, division and task: the second row for the same needs another task.
        RowOf(rows, 7).TextContent.ShouldContain("同じファイルの別の行");
        (await administrator.PressAsync(await administrator.GetAsync(LinkOf(rows, 7)), "この内容にする", ("Form.Task", "draft-public"))).Faults.ShouldBeEmpty();

        // One is completed by a person, one is left out.
        var row = await administrator.GetAsync(LinkOf(rows, 8));
        row.Text.ShouldContain("利用者のうち「ほか2名」がだれか分かりません");
        var completed = await administrator.PressAsync(row, "この内容にする", ("Form.WholeDivision", "true"));
        completed.Text.ShouldContain("8行目を確かめました。");
        var left = await administrator.PressAsync(await administrator.GetAsync(LinkOf(rows, 24)), "この行は取り込まない", ("Reason", "もう使っていないため。"));
        left.Faults.ShouldBeEmpty();
        var faulty = await administrator.PressAsync(await administrator.GetAsync(LinkOf(rows, 21)), "この内容にする", ("Form.WholeDivision", "true"));
        faulty.Faults.ShouldHaveSingleItem().ShouldContain("SK1323");

        // Not before there is a backup.
        var address = rows.Address.AbsolutePath;
        var confirm = await administrator.GetAsync(address + "/confirm");
        confirm.Text.ShouldContain("先にバックアップをとってください");
        await BackUpAsync(server);
        var permits = server.Services.GetRequiredService<PermitQueries>();
        var before = (await permits.ListAsync(SampleServer.City, null, default)).Count;
        confirm = await administrator.GetAsync(address + "/confirm");
        var ready = int.Parse(confirm.Document.QuerySelector("main form button")!.TextContent.Split('件')[0], System.Globalization.CultureInfo.InvariantCulture);
        ready.ShouldBeGreaterThan(10);
        var entered = await administrator.PressAsync(confirm, $"{ready}件を登録する");

        entered.Text.ShouldContain($"{ready}件を台帳に登録しました。");
        var register = await permits.ListAsync(SampleServer.City, null, default);
        register.Count.ShouldBe(before + ready);
        var migrated = register.Where(p => p.Migration is not null).ToList();
        migrated.Count.ShouldBe(ready);
        var publicity = migrated.Single(p => p.Migration!.Line == 6);
        (publicity.Migration!.Number, publicity.Migration.DecidedOn, publicity.From, publicity.Until).ShouldBe(("情政第12号", new DateOnly(2023, 6, 20), new DateOnly(2023, 7, 1), new DateOnly(2027, 3, 31)));
        publicity.Conditions.ShouldHaveSingleItem().Text.ShouldBe("出力は必ず職員が確認");
        publicity.Users.Persons.Length.ShouldBe(2);
        // Above what the rules of today allow: in the register, but stopped.
        var meeting = migrated.Single(p => p.Migration!.Line == 12);
        (meeting.MaximumLevel, meeting.StateOn(SampleServerToday)).ShouldBe((2, PermitState.Suspended));
        var shown = await administrator.GetAsync($"/permits/{publicity.Id}");
        shown.Text.ShouldContain("移行：外部サービス利用台帳.xlsxの6行目（情政第12号）");
        shown.Text.ShouldContain("これまでの台帳から移行した");

        // The same file again.
        var again = await administrator.PressAsync(await UploadAsync(administrator), "読み取る", ("DefaultTask", "ideas"));
        StateOf(again, 6).ShouldBe("登録済み");
        StateOf(again, 8).ShouldBe("登録済み");
        again.Document.QuerySelectorAll("main td .status").Count(s => s.TextContent == "登録済み").ShouldBe(ready);
        (await administrator.GetAsync(again.Address.AbsolutePath + "/confirm")).Text.ShouldContain("登録できる行はありません");
        (await permits.ListAsync(SampleServer.City, null, default)).Count.ShouldBe(before + ready);
    }

    [Fact]
    public async Task An_import_of_another_body_is_not_found()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var (town, id) = (await OtherTown.FoundAsync(server), Guid.CreateVersion7());
        (await server.Services.GetRequiredService<IChanges>().CreateAsync<RegisterImport>(new ChangeRequest(town.Id, id, 0, Actor.System, Guid.CreateVersion7()), desk => Task.FromResult<Result<Act>>(
            new Act("register.begin", new RegisterImportEvent.Begun(id, town.Id, "隣町の台帳.xlsx", new string('a', 64), Guid.Empty, desk.At))))).Refused.ShouldBeFalse();

        foreach (var path in (string[])["", "/columns", "/confirm", "/rows/6"]) (await administrator.GetAsync($"/permits/import/{id}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await administrator.GetAsync("/permits/import")).Text.ShouldNotContain("隣町");
    }

    [Fact]
    public async Task A_row_that_changed_after_it_was_entered_tells_what_differs_and_changes_nothing()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        await BackUpAsync(server);
        var permits = server.Services.GetRequiredService<PermitQueries>();
        var rows = await ReadAsync("R9.3.31");
        StateOf(rows, 3).ShouldBe("登録できる");
        (await administrator.PressAsync(await administrator.GetAsync(rows.Address.AbsolutePath + "/confirm"), "1件を登録する")).Faults.ShouldBeEmpty();
        var register = await permits.ListAsync(SampleServer.City, null, default);

        var again = await ReadAsync("R9.2.28");

        StateOf(again, 3).ShouldBe("登録後に変更あり");
        RowOf(again, 3).TextContent.ShouldContain("終わりの日：台帳は「令和9年3月31日」、ファイルは「令和9年2月28日」です。");
        (await administrator.GetAsync(again.Address.AbsolutePath + "/confirm")).Text.ShouldContain("登録できる行はありません");
        (await permits.ListAsync(SampleServer.City, null, default)).ShouldBe(register);

        async Task<VisitedPage> ReadAsync(string until)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var file = Encoding.GetEncoding(932).GetBytes($"外部サービス利用台帳\r\n所属課,サービス名,利用目的,利用者,格付,利用期間,文書番号\r\n監査委員事務局,ChatGPT（無料・Plus・Pro）,着眼点の整理,監査委員事務局,機密性1,R6.4.1～{until},監第3号\r\n");
            return await administrator.PressAsync(await administrator.UploadAsync(await administrator.GetAsync("/permits/import"), "列を確かめる", "file", [("台帳.csv", file)]), "読み取る", ("DefaultTask", "ideas"));
        }
    }

    [Theory]
    [InlineData("takahashi")]
    [InlineData("watanabe")]
    public async Task The_chief_and_auditors_look_at_it_and_send_nothing(string name)
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var visitor = await Visitor.AsAsync(server, name);
        var columns = await UploadAsync(administrator);
        var begun = columns.Address.AbsolutePath.Replace("/columns", "", StringComparison.Ordinal);
        (await visitor.GetAsync(begun)).Status.ShouldBe(HttpStatusCode.OK);
        await administrator.PressAsync(columns, "読み取る", ("DefaultTask", "ideas"));

        var key = (await visitor.GetAsync("/account/password")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;
        foreach (var path in (string[])["/permits/import", begun, begun + "/rows/6"])
        {
            var page = await visitor.GetAsync(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty(path);
            (await visitor.PostAsync(path, ("form", key), ("Reason", "試し"))).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        foreach (var path in (string[])[begun + "/columns", begun + "/confirm"]) (await visitor.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        (await visitor.GetAsync("/permits")).Document.QuerySelector("a[href='/permits/import']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("yamada")]
    public async Task Only_administrators_take_a_register_over(string name)
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var visitor = await Visitor.AsAsync(server, name);
        var begun = (await UploadAsync(administrator)).Address.AbsolutePath.Replace("/columns", "", StringComparison.Ordinal);

        foreach (var path in (string[])["/permits/import", begun, begun + "/columns", begun + "/confirm", begun + "/rows/6"]) (await visitor.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        (await visitor.GetAsync("/permits")).Document.QuerySelector("a[href='/permits/import']").ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_told_and_nothing_begins()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var broken = await administrator.UploadAsync(await administrator.GetAsync("/permits/import"), "列を確かめる", "file", [("台帳.xlsx", [0x50, 0x4B, 3, 4, 0, 0])]);

        broken.Status.ShouldBe(HttpStatusCode.BadRequest);
        broken.Faults.ShouldHaveSingleItem().ShouldContain("読み取れません");
        broken.Text.ShouldContain("まだありません");
    }

    private static DateOnly SampleServerToday => Governance.Calendars.JapanTime.DateAt(TimeProvider.System.GetUtcNow());

    private static string StateOf(VisitedPage rows, int line) => RowOf(rows, line).QuerySelector(".status")!.TextContent;

    private static string LinkOf(VisitedPage rows, int line) => RowOf(rows, line).QuerySelector("a")!.GetAttribute("href")!;

    private static AngleSharp.Dom.IElement RowOf(VisitedPage rows, int line) => rows.Document.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("td")!.TextContent == line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<VisitedPage> PressInAsync(Visitor visitor, VisitedPage rows, string text, string button)
    {
        var task = rows.Document.QuerySelectorAll("main .card").Single(t => t.QuerySelector("h3")!.TextContent.StartsWith(text + "（", StringComparison.Ordinal));
        var form = task.QuerySelectorAll("form").Single(f => f.QuerySelector("button")!.TextContent == button);
        return await visitor.SendAsync(rows, (AngleSharp.Html.Dom.IHtmlFormElement)form);
    }

    private static async Task BackUpAsync(SampleServer server)
    {
        var runner = server.Services.GetRequiredService<BackupRunner>();
        await runner.RunAsync(default);
        runner.List().ShouldNotBeEmpty();
    }

    private static async Task<VisitedPage> UploadAsync(Visitor visitor) =>
        await visitor.UploadAsync(await visitor.GetAsync("/permits/import"), "列を確かめる", "file", [("外部サービス利用台帳.xlsx", Register)]);
}
