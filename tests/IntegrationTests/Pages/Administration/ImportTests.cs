using System.Net;
using System.Text;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class ImportTests
{
    [Fact]
    public async Task A_file_in_the_encoding_of_old_offices_is_looked_at_and_then_taken_whole()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var preview = await UploadAsync(administrator, Encoding.GetEncoding(932).GetBytes("所属コード,部署名,上位の部署\r\nX1,髙島出張所,\r\nX2,髙島係,X1\r\n"));
        var before = await administrator.GetAsync("/administration/divisions?q=X1");
        var done = await administrator.PressAsync(preview, "この内容で登録する");

        preview.Text.ShouldContain("髙島出張所");
        before.Text.ShouldNotContain("髙島出張所");
        done.Text.ShouldContain("ファイルの内容を登録しました");
        (await administrator.GetAsync("/administration/divisions?q=X2")).Text.ShouldContain("髙島係");
    }

    [Fact]
    public async Task A_file_with_errors_is_listed_line_by_line_and_changes_nothing()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var preview = await UploadAsync(administrator, Encoding.UTF8.GetBytes("部署名,上位の部署\nよい課,\n迷子係,ない課\n"));
        var forged = await administrator.SendAsync(preview, (AngleSharp.Html.Dom.IHtmlFormElement)preview.Document.QuerySelector("form[action*=Cancel]")!);
        var unknown = await UploadAsync(administrator, Encoding.UTF8.GetBytes("名前,住所\nだれか,どこか\n"));

        preview.Document.QuerySelectorAll("tbody tr")[0].TextContent.ShouldContain("「ない課」という上位の部署は、登録にもこのファイルにもありません");
        preview.Document.QuerySelectorAll("tbody tr td")[0].TextContent.ShouldBe("3");
        preview.Document.QuerySelectorAll("button").ShouldNotContain(b => b.TextContent.Contains("この内容で登録する"));
        forged.Text.ShouldContain("何も変わっていません");
        unknown.Status.ShouldBe(HttpStatusCode.BadRequest);
        unknown.Faults.ShouldHaveSingleItem().ShouldContain("SK1371");
        (await administrator.GetAsync("/administration/divisions")).Text.ShouldNotContain("よい課");
    }

    [Fact]
    public async Task What_was_exported_is_no_change_and_an_overtaken_preview_is_shown_anew()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var other = await Visitor.AsAsync(server, "ito");

        var export = await administrator.DownloadAsync(await administrator.GetAsync("/administration/import"), "今の登録を Excel で書き出す");
        var same = await UploadAsync(administrator, await export.Content.ReadAsByteArrayAsync(), "組織.xlsx");
        var preview = await UploadAsync(administrator, Encoding.UTF8.GetBytes("部署名,上位の部署\n新しい課,\n"));
        await other.PressAsync(await other.GetAsync("/administration/divisions"), "登録する", ("Name", "別の課"), ("Parent", ""));
        var late = await administrator.PressAsync(preview, "この内容で登録する");
        var done = await administrator.PressAsync(late, "この内容で登録する");

        same.Text.ShouldContain("今の登録と同じです");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Faults.ShouldHaveSingleItem().ShouldContain("SK1002");
        done.Text.ShouldContain("ファイルの内容を登録しました");
    }

    [Fact]
    public async Task A_transfer_is_hidden_until_its_day_and_takes_effect_though_the_server_was_off()
    {
        var folder = Directory.CreateTempSubdirectory("sekisho-test-transfer-");
        await using (var server = await SampleServer.StartAsync(dataFolder: folder.FullName))
        {
            using var administrator = await Visitor.AsAsync(server, "ito");
            using var clerk = await Visitor.AsAsync(server, "yamada");
            var day = DateOnly.FromDateTime(server.Time.GetUtcNow().AddHours(9).DateTime).AddDays(5);
            var preview = await UploadAsync(administrator, Encoding.UTF8.GetBytes("職員,部署,職名\nyamada@mihon.example,,\n"), day: day);
            var done = await administrator.PressAsync(preview, "異動として登録する");
            done.Text.ShouldContain("これからの異動");
            (await clerk.GetAsync("/applications")).Status.ShouldBe(HttpStatusCode.OK);
            (await clerk.GetAsync("/administration/transfers")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await administrator.FindAsync("yamada@")).Text.ShouldNotContain("終わり 終わり");
        }

        await using (var server = await SampleServer.StartAsync(dataFolder: folder.FullName))
        {
            server.Time.Advance(TimeSpan.FromDays(9));
            using var administrator = await Visitor.AsAsync(server, "ito");
            (await administrator.GetAsync("/administration/transfers")).Text.ShouldContain("これまでの異動");
            var person = await administrator.FindAsync("yamada@");
            person.Document.QuerySelector("table")!.TextContent.ShouldContain("終わり");
            using var clerk = new Visitor(server);
            var list = await clerk.GetAsync("/sign-in");
            var form = list.Document.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(f => f.QuerySelector("input[value='yamada@mihon.example']") is not null);
            (await clerk.SendAsync(list, form)).Status.ShouldBe(HttpStatusCode.Forbidden);
            await administrator.PressAsync(await administrator.GetAsync("/administration/divisions"), "登録する", ("Name", "後からの課"), ("Parent", ""));
            (await administrator.FindAsync("yamada@")).Document.QuerySelector("table")!.TextContent.ShouldContain("終わり");
        }

        folder.Delete(recursive: true);
    }

    private static async Task<VisitedPage> UploadAsync(Visitor administrator, byte[] content, string name = "表.csv", DateOnly? day = null)
    {
        var form = await administrator.GetAsync("/administration/import");
        (string, string)[] fields = day is { } from ? [("Day", from.ToString("O", System.Globalization.CultureInfo.InvariantCulture))] : [];
        return await administrator.UploadAsync(form, "何が変わるかを見る", "Files", [(name, content)], fields);
    }
}
