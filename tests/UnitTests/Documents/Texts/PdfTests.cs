using Sekisho.Documents.Texts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace UnitTests.Documents.Texts;

public sealed class PdfTests
{
    /// <summary>A picture of one point.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public void A_PDF_by_LibreOffice_is_read()
    {
        var text = DocumentTexts.Read(Samples.Read("roster.pdf"), "roster.pdf");

        text.Kind.ShouldBe(DocumentKind.Pdf);
        foreach (var word in (string[])["整理番号", "架空 花子", "1985年12月24日"]) text.Sections[0].Text.ShouldContain(word);
        text.Sections[0].Place.ShouldBe("1ページ");
    }

    [Fact]
    public void Pages_are_told_apart()
    {
        DocumentTexts.Read(Made("first page of the minutes", "second page of the minutes"), "a").Sections.Select(s => (s.Place, s.Text)).Take(2).ShouldBe([("1ページ", "first page of the minutes"), ("2ページ", "second page of the minutes")]);
    }

    [Fact]
    public void A_page_that_is_a_picture_is_refused_by_its_number()
    {
        var refusal = Should.Throw<UnreadableDocumentException>(() => DocumentTexts.Read(Made("a page with text enough to be one", null, "-3-"), "a.pdf"));

        refusal.Fault.ShouldBe(DocumentFault.ScannedPdf);
        refusal.Pages.ShouldBe([2, 3]);
    }

    [Fact]
    public void An_encrypted_PDF_is_said_to_be_one()
    {
        var pdf = Pdfs.Of(
            "/Encrypt 3 0 R/ID[(a)(a)]",
            "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
            "<</Type/Pages/Kids[]/Count 0>>"u8.ToArray(),
            "<</Filter/Standard/V 1/R 2/P -4/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>"u8.ToArray());

        Refusal.Of(pdf).Fault.ShouldBe(DocumentFault.Encrypted);
    }

    /// <summary>One page for each text; null or a short one: with a picture all over it.</summary>
    private static byte[] Made(params string?[] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            if (text is not { Length: > 10 }) page.AddPng(Dot, new PdfRectangle(0, 0, 595, 842));
            if (text is not null) page.AddText(text, 11, new PdfPoint(60, 700), font);
        }

        return builder.Build();
    }
}
