using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Sekisho.Documents.Terms;

/// <summary>The text of terms in PDF: page by page, lines put together to paragraphs, what repeats on every page left out.</summary>
internal static class PdfTerms
{
    /// <summary>Most pages.</summary>
    private const int MostPages = 500;

    /// <summary>Lines at the top and at the foot of a page that may be running heads.</summary>
    private const int RunningLines = 2;

    public static TermsReading Read(byte[] content)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.IsEncrypted) throw new UnreadableTermsException("PDFに読み取りの制限がかけられています。制限のないPDFか、本文を登録してください。");
            if (document.NumberOfPages > MostPages) throw new UnreadableTermsException($"PDFのページが多すぎます（{MostPages}ページまで）。");
            var pages = new List<List<string>>();
            var length = 0;
            foreach (var page in document.GetPages())
            {
                var lines = Lines(page);
                length += lines.Sum(l => l.Length);
                if (length > TermsReader.LongestText) throw new UnreadableTermsException("本文が長すぎます（200万文字まで）。");
                pages.Add(lines);
            }

            return new TermsReading(TermsFormat.Pdf, document.Information.Title ?? "", Joined([.. WithoutRunningHeads(pages)]));
        }
        catch (Exception fault) when (fault is not UnreadableTermsException and not OutOfMemoryException)
        {
            // The parser has no exception type of its own for damaged files.
            throw new UnreadableTermsException("PDFが壊れているか、読み取りの制限がかけられています。別のPDFか、本文を登録してください。", fault);
        }
    }

    private static List<string> Lines(Page page) =>
        [.. ContentOrderTextExtractor.GetText(page, true).ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    /// <summary>Lines at the edges that stand on most pages, numbers aside, and bare page numbers. Where a clause begins, a number is no page number.</summary>
    private static IEnumerable<string> WithoutRunningHeads(List<List<string>> pages)
    {
        var running = pages.Count < 3 ? [] : pages.SelectMany(p => p.Take(RunningLines).Concat(p.TakeLast(RunningLines)).Select(WithoutNumbers).Distinct())
            .GroupBy(l => l).Where(g => g.Count() > pages.Count / 2).Select(g => g.Key).ToHashSet();
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Count; i++)
            {
                var edge = i < RunningLines || i >= page.Count - RunningLines;
                if (edge && (running.Contains(WithoutNumbers(page[i])) || WithoutNumbers(page[i]).Length == 0)) continue;
                yield return page[i];
            }
        }
    }

    private static string WithoutNumbers(string line) => TermsStarts.IsStart(line) && line.Any(char.IsLetter) ? line : string.Concat(line.Where(c => !char.IsDigit(c) && c is not ('-' or '－' or '/' or ' ' or '.')));

    /// <summary>A full line that does not end a sentence goes on in the next, unless that begins a clause or an item. A short one is a heading.</summary>
    private static string Joined(List<string> lines)
    {
        var text = new StringBuilder();
        var full = Math.Max(20, lines.Select(l => l.Length).Order().ElementAtOrDefault(lines.Count * 9 / 10) * 3 / 5);
        var before = "";
        foreach (var line in lines)
        {
            var goesOn = before.Length >= full && !EndsSentence(before[^1]) && !TermsStarts.IsStart(line);
            if (text.Length > 0) text.Append(goesOn ? (char.IsAscii(before[^1]) && char.IsAscii(line[0]) ? " " : "") : "\n");
            text.Append(line);
            before = line;
        }

        return text.ToString();
    }

    private static bool EndsSentence(char last) => last is '。' or '．' or '.' or ':' or '：' or ';' or '」' or '）' or ')';
}
