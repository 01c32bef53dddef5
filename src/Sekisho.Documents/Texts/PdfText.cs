using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Sekisho.Documents.Texts;

/// <summary>A PDF page by page in reading order, with its form fields, notes, title and attachments. Pages that are pictures of text are refused by number.</summary>
internal static class PdfText
{
    /// <summary>Fewest letters of a page that a picture covers; fewer are a stamp or a page number on a scan.</summary>
    private const int FewLetters = 20;

    /// <summary>Share of the page from which a picture is taken for a scan.</summary>
    private const double Covered = 0.5;

    /// <summary>Lines and curves from which a page without letters is taken for text turned into outlines.</summary>
    private const int ManyPaths = 100;

    /// <summary>Share of letters without a character that is borne.</summary>
    private const double Unmapped = 0.02;

    public static DocumentKind Read(Reading reading, byte[] content)
    {
        using var document = Open(reading, content);
        if (document.NumberOfPages > reading.Limits.Pages) throw reading.Refusal(DocumentFault.TooMuch);
        List<int> scanned = [], unmapped = [];
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var place = $"{number}ページ";
            reading.At(place);
            var page = document.GetPage(number);
            if (IsScanned(page)) scanned.Add(number);
            if (page.Letters.Count(l => l.Value.Length == 0 || l.Value.Any(c => c is '\0' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))) > page.Letters.Count * Unmapped) unmapped.Add(number);
            if (page.NumberOfImages > 0) reading.Note(DocumentNotice.Pictures);
            reading.Add(place, ContentOrderTextExtractor.GetText(page, true));
            reading.Add($"{place}の注釈", string.Join('\n', page.GetAnnotations().Select(a => a.Content).Where(t => !string.IsNullOrWhiteSpace(t)).Distinct()));
        }

        if (scanned.Count > 0) throw reading.Refusal(DocumentFault.ScannedPdf, pages: scanned);
        if (unmapped.Count > 0) throw reading.Refusal(DocumentFault.UnmappedPdf, pages: unmapped);
        PdfExtras.Read(reading, document);
        return DocumentKind.Pdf;
    }

    private static PdfDocument Open(Reading reading, byte[] content)
    {
        try
        {
            var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = false, FilterProvider = new BoundedFilters(reading) });
            if (!document.IsEncrypted) return document;
            document.Dispose();
        }
        catch (PdfDocumentEncryptedException fault)
        {
            throw reading.Refusal(DocumentFault.Encrypted, inner: fault);
        }

        throw reading.Refusal(DocumentFault.Encrypted);
    }

    private static bool IsScanned(Page page)
    {
        var letters = page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value));
        if (letters >= FewLetters) return false;
        if (letters == 0 && (page.NumberOfImages > 0 || page.Paths.Count > ManyPaths)) return true;
        return page.NumberOfImages > 0 && page.GetImages().Any(i => i.BoundingBox.Area > page.Width * page.Height * Covered);
    }
}
