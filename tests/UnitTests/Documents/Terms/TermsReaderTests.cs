using System.Text;
using Sekisho.Documents.Terms;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace UnitTests.Documents.Terms;

public sealed class TermsReaderTests
{
    [Fact]
    public void The_main_part_of_a_page_is_read_with_the_numbers_of_its_lists()
    {
        var clauses = string.Concat(Enumerable.Range(1, 60).Select(i => $"<h2>第{i}条（見出し{i}）</h2><p>本文その{i}です。<br>続きの行です。</p>"));
        var html = $"""
            <!doctype html><html><head><title>例示AI</title><style>p</style></head><body>
            <nav>メニュー</nav><div role="dialog">クッキーの同意</div>
            <main><h1>例示AI 利用規約</h1>{clauses}
            <ol start="61"><li>番号つきの項</li><li>次の項</li></ol><ol type="a"><li>小さい項</li></ol>
            <table><tr><th>区分</th><td>期間</td></tr></table><script>alert(1)</script></main><footer>会社概要</footer></body></html>
            """;

        var reading = TermsReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

        (reading.Format, reading.Title, reading.MediaType).ShouldBe((TermsFormat.Html, "例示AI 利用規約", "text/html"));
        var lines = reading.Text.Split('\n');
        lines.Count(l => l.StartsWith('第')).ShouldBe(60);
        lines.ShouldContain("第60条（見出し60）");
        lines.ShouldContain("61. 番号つきの項");
        lines.ShouldContain("62. 次の項");
        lines.ShouldContain("(a) 小さい項");
        lines.ShouldContain("区分 期間");
        foreach (var left in (string[])["メニュー", "クッキー", "会社概要", "alert", "color"]) reading.Text.ShouldNotContain(left);
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    public void The_encoding_that_a_page_names_is_believed(string charset)
    {
        var html = $"<html><head><meta charset=\"{charset}\"></head><body><p>第1条　入力した内容は学習に使いません。</p></body></html>";

        TermsReader.Read(CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(html)).Text.ShouldBe("第1条 入力した内容は学習に使いません。");
    }

    [Fact]
    public void Plain_text_may_be_in_Shift_JIS()
    {
        TermsReader.Read(CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("第1条\r\n\r\n　目的 "), "text/plain").Text.ShouldBe("第1条\n目的");
    }

    [Fact]
    public void Paragraphs_of_a_PDF_are_joined_and_running_heads_left_out()
    {
        var reading = TermsReader.Read(Pdf(4));

        reading.Format.ShouldBe(TermsFormat.Pdf);
        var lines = reading.Text.Split('\n');
        lines.Where(l => l.StartsWith("Section ", StringComparison.Ordinal)).ShouldBe(["Section 1 Use of input", "Section 2 Use of input", "Section 3 Use of input", "Section 4 Use of input"]);
        lines[1].ShouldBe("The provider may use the input of users in order to improve the alpha service.");
        reading.Text.ShouldNotContain("Example AI Terms");
        reading.Text.ShouldNotContain("page");
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_never_crashes()
    {
        var pdf = Pdf(2);
        byte[][] hostile =
        [
            new byte[TermsReader.LargestBytes + 1],
            Encoding.UTF8.GetBytes("<html><body></body></html>"),
            [.. pdf[..(pdf.Length / 2)]],
            "%PDF-1.7 nothing"u8.ToArray(),
            [0, 1, 2, 3, 0, 0, 0, 0],
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 5000)) + "a"),
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 60_000))),
        ];

        foreach (var content in hostile) Should.Throw<UnreadableTermsException>(() => TermsReader.Read(content)).Message.Length.ShouldBeGreaterThan(5);
    }

    private static readonly string[] Parts = ["alpha", "beta", "gamma", "delta"];

    private static byte[] Pdf(int pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 1; i <= pages; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Example AI Terms", 9, new PdfPoint(60, 810), font);
            page.AddText($"Section {i} Use of input", 12, new PdfPoint(60, 760), font);
            page.AddText("The provider may use the input of users in order to", 11, new PdfPoint(60, 740), font);
            page.AddText($"improve the {Parts[i - 1]} service.", 11, new PdfPoint(60, 725), font);
            page.AddText($"page {i}", 9, new PdfPoint(280, 30), font);
        }

        return builder.Build();
    }
}
