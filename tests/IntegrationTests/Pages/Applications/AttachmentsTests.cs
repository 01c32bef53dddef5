using System.IO.Compression;
using System.Net;
using System.Text;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class AttachmentsTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"u8.ToArray();

    [Fact]
    public async Task A_file_is_kept_listed_given_as_a_download_and_removed()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var (id, page) = await OpenAsync(clerk);
        var added = await clerk.UploadAsync(page, "添付する", ("Files", "C:\\資料\\見積書.pdf", Pdf), ("Files", "メモ.txt", "覚え書き"u8.ToArray()));
        added.Text.ShouldContain("2個のファイルを添付しました");
        added.Text.ShouldContain("見積書.pdf");
        var link = added.Document.QuerySelectorAll(".file a").First(a => a.TextContent.Trim() == "見積書.pdf").GetAttribute("href")!;

        using var file = await clerk.DownloadAsync(link);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("X-Content-Type-Options").ShouldContain("nosniff");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");

        var left = await clerk.PressAsync(added, "外す：見積書.pdf");
        left.Text.ShouldContain("「見積書.pdf」を外しました");
        (await clerk.GetAsync($"/applications/{id}/check")).Text.ShouldContain("メモ.txt");
        (await clerk.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_those_who_may_read_the_case_get_its_files()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        using var auditor = await Visitor.AsAsync(city.Server, "watanabe");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        using var stranger = new Visitor(city.Server);
        var (id, page) = await OpenAsync(clerk);
        var added = await clerk.UploadAsync(page, "添付する", ("Files", "図.pdf", Pdf));
        var link = added.Document.QuerySelector(".file a")!.GetAttribute("href")!;

        (await auditor.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/applications/{id}/edit/attachments")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(link)).Address.AbsolutePath.ShouldBe("/sign-in");
        (await clerk.GetAsync($"/applications/{id}/attachments/{new string('0', 64)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("見積書.exe", "x", "SK1270")]
    [InlineData("資料.zip", "PK\u0003\u0004", "SK1270")]
    [InlineData("頁.html", "<script>alert(1)</script>", "SK1270")]
    [InlineData("資料.pdf", "これはPDFではない", "SK1271")]
    [InlineData("写真.png", "GIF89a", "SK1271")]
    [InlineData("表.xlsx", "%PDF-1.7", "SK1271")]
    [InlineData("表.csv", "a,b\u0000c", "SK1271")]
    [InlineData("プログラム.txt", "MZ program", "SK1272")]
    [InlineData("手順.txt", "#!/bin/sh\nrm -rf /", "SK1272")]
    [InlineData("起動.pdf", "%PDF-1.7 /Launch", "SK1272")]
    [InlineData("空.txt", "", "SK1274")]
    public async Task What_is_not_what_it_says_or_would_run_is_refused(string name, string content, string code)
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        var (id, page) = await OpenAsync(clerk);

        var refused = await clerk.UploadAsync(page, "添付する", ("Files", "よい.txt", "よい"u8.ToArray()), ("Files", name, Encoding.UTF8.GetBytes(content)));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Faults.ShouldHaveSingleItem().ShouldContain(code);
        (await clerk.GetAsync($"/applications/{id}/edit/attachments")).Text.ShouldContain("添付したファイルはありません");
    }

    [Fact]
    public async Task The_test_file_of_virus_scanners_and_macros_are_refused()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        var (_, page) = await OpenAsync(clerk);
        var eicar = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

        (await clerk.UploadAsync(page, "添付する", ("Files", "メモ.txt", eicar))).Faults.ShouldHaveSingleItem().ShouldContain("SK1272");
        (await clerk.UploadAsync(page, "添付する", ("Files", "文書.docx", Office("word/document.xml", "word/vbaProject.bin")))).Faults.ShouldHaveSingleItem().ShouldContain("SK1272");
        (await clerk.UploadAsync(page, "添付する", ("Files", "文書.docx", Office("xl/workbook.xml")))).Faults.ShouldHaveSingleItem().ShouldContain("SK1271");
        (await clerk.UploadAsync(page, "添付する", ("Files", "文書.docx", Office("word/document.xml")))).Text.ShouldContain("1個のファイルを添付しました");
    }

    [Fact]
    public async Task A_name_that_misleads_is_cleaned_and_the_same_name_is_taken_once()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "inoue");
        var (_, page) = await OpenAsync(clerk);

        var added = await clerk.UploadAsync(page, "添付する", ("Files", "../../etc/報告\u202Efdp.txt", "本文"u8.ToArray()));
        added.Document.QuerySelector(".file a")!.TextContent.ShouldBe("報告fdp.txt");
        (await clerk.UploadAsync(added, "添付する", ("Files", "報告FDP.txt", "別"u8.ToArray()))).Faults.ShouldHaveSingleItem().ShouldContain("SK1275");
        (await clerk.UploadAsync(added, "添付する")).Faults.ShouldHaveSingleItem().ShouldContain("SK1274");
    }

    private static byte[] Office(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.Prepend("[Content_Types].xml")) archive.CreateEntry(part);
        }

        return file.ToArray();
    }

    private static async Task<(string Id, VisitedPage Page)> OpenAsync(Visitor visitor)
    {
        var id = (await ApplicationWalk.BeginAsync(visitor)).Address.Segments[2].TrimEnd('/');
        return (id, await visitor.GetAsync($"/applications/{id}/edit/attachments"));
    }
}
