using System.Text;
using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

public sealed class PlainTextTests
{
    private const string Said = "整理番号,氏名,電話\n00012,架空 太郎,03-0000-0000\nこれはあらためて確認するための文章です。";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void The_encoding_is_found(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        DocumentTexts.Read(encoding.GetBytes(Said), "a.csv").Text.ShouldBe(Said);
        DocumentTexts.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Said)], "a.csv").Text.ShouldBe(Said);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
    {
        Refusal.Of([0x41, 0xFF, 0xFE, 0x80, 0x41], "a.txt").Fault.ShouldBe(DocumentFault.UnknownEncoding);
        Refusal.Of([1, 2, 3, 0, 0, 0, 0, 1], "a.txt").Fault.ShouldBe(DocumentFault.Unsupported);
    }

    [Fact]
    public void What_escapes_hide_is_made_legible()
    {
        DocumentTexts.Read(Office.Bytes("""{"name":"\u67b6\u7a7a"}"""), "a.json").Text.ShouldBe("""{"name":"架空"}""");
        DocumentTexts.Read(Office.Bytes("<?xml version=\"1.0\"?><n>&#x67b6;&#x7a7a;</n>"), "a.xml").Text.ShouldContain("架空");
        Refusal.Of(Office.Bytes("<?xml version=\"1.0\"?><!DOCTYPE n [<!ENTITY a \"b\">]><n>&a;</n>")).Fault.ShouldBe(DocumentFault.ForbiddenXml);
    }

    [Fact]
    public void The_content_decides_what_a_file_is()
    {
        DocumentTexts.Read(Office.Zip(("b.txt", Office.Bytes("中"))), "a.txt").Kind.ShouldBe(DocumentKind.Archive);
        DocumentTexts.Read(Office.Bytes("<html><body><table><tr><td>氏名</td><td>電話</td></tr></table></body></html>"), "a.xlsx").ShouldSatisfyAllConditions(t => t.Kind.ShouldBe(DocumentKind.Html), t => t.Text.ShouldBe("氏名\t電話"));
        DocumentTexts.Read(ReadOnlyMemory<byte>.Empty, "a.txt").Sections.ShouldBeEmpty();
        Refusal.Of(Samples.Read("roster.xls"), "a.txt").Fault.ShouldBe(DocumentFault.OldFormat);
        Refusal.Of(Office.Bytes(@"{\rtf1 a}"), "a.docx").Fault.ShouldBe(DocumentFault.OldFormat);
        Refusal.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 0], "a.txt").Fault.ShouldBe(DocumentFault.Picture);
        Refusal.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx").Fault.ShouldBe(DocumentFault.Encrypted);
    }

    [Fact]
    public void OpenDocument_is_read_too()
    {
        var text = DocumentTexts.Read(Samples.Read("roster.ods"), "roster.ods");

        text.Kind.ShouldBe(DocumentKind.OpenDocument);
        foreach (var word in (string[])["00012\t", "架空 花子", "電話は03-0000-0000", "隠した行", "架空 太郎"]) text.Text.ShouldContain(word);
    }

    [Fact]
    public void A_page_says_what_it_shows_and_what_it_hides()
    {
        const string html = "<html><head><title>題名</title><meta name=\"author\" content=\"架空 次郎\"></head><body><p>見える<b>文字</b></p><div hidden>隠れた</div><img alt=\"写真\"><!-- 覚え書き --><a href=\"mailto:a@example.jp\">宛先</a><p 架空ノ名前>x</p><script>var x='鍵'</script></body></html>";

        var text = DocumentTexts.Read(Office.Bytes(html), "a.html");

        text.Sections[0].Text.ShouldContain("見える文字");
        foreach (var word in (string[])["題名", "架空 次郎", "隠れた", "写真", "覚え書き", "a@example.jp", "鍵", "架空ノ名前"]) text.Text.ShouldContain(word);
    }
}
