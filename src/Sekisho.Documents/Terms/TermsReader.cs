using System.Text;
using System.Text.RegularExpressions;

namespace Sekisho.Documents.Terms;

/// <summary>Reads the text out of terms (約款) as providers publish them: HTML, PDF or plain text. Hostile files are bounded.</summary>
public static partial class TermsReader
{
    /// <summary>Largest document, in bytes (10 MB).</summary>
    public const int LargestBytes = 10 * 1024 * 1024;

    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Most blocks of text.</summary>
    public const int MostBlocks = 50_000;

    /// <summary>Reads a document. <paramref name="declared"/> is its media type where one was given; what the first bytes say goes before it.</summary>
    /// <exception cref="UnreadableTermsException">It is too large, damaged, encrypted, or holds no text.</exception>
    public static TermsReading Read(byte[] content, string? declared = null)
    {
        if (content.Length > LargestBytes) throw new UnreadableTermsException("ファイルが10MBを超えています。");
        var reading = FormatOf(content, declared) switch
        {
            TermsFormat.Pdf => PdfTerms.Read(content),
            TermsFormat.Html => HtmlTerms.Read(content, declared),
            _ => new TermsReading(TermsFormat.Text, "", Decode(content)),
        };
        var text = Tidy(reading.Text);
        if (text.Length == 0) throw new UnreadableTermsException("文字を読み取れませんでした。画像だけのPDFや、画面を開いてから表示されるページかもしれません。本文を貼り付けて登録してください。");
        return reading with { Title = Spaces().Replace(reading.Title, " ").Trim(), Text = text };
    }

    /// <summary>Blocks without white space around them, empty ones left out.</summary>
    public static string Tidy(string text)
    {
        if (text.Length > LongestText) throw new UnreadableTermsException("本文が長すぎます（200万文字まで）。");
        var blocks = text.ReplaceLineEndings("\n").Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0).Take(MostBlocks + 1).ToList();
        if (blocks.Count > MostBlocks) throw new UnreadableTermsException("本文の行が多すぎます（5万行まで）。");
        return string.Join('\n', blocks);
    }

    /// <summary>UTF-8 with or without a mark, UTF-16 with one, otherwise Shift_JIS.</summary>
    internal static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        if (content is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetString(content);
        }
    }

    private static TermsFormat FormatOf(byte[] content, string? declared)
    {
        if (content.AsSpan().IndexOf("%PDF-"u8) is >= 0 and < 1024) return TermsFormat.Pdf;
        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 1024));
        if (declared?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true || declared?.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase) == true || HtmlStart().IsMatch(start)) return TermsFormat.Html;
        if (content.AsSpan(0, Math.Min(content.Length, 4096)).Contains((byte)0) && content is not [0xFF, 0xFE, ..] and not [0xFE, 0xFF, ..]) throw new UnreadableTermsException("HTML、PDF、テキストのどれでもありません。");
        return TermsFormat.Text;
    }

    [GeneratedRegex(@"<(!doctype\s+html|html|head|body|article|main|div|p|h1)[\s>]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"[\s\u200B\uFEFF]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
