using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Sekisho.Documents.Texts;

/// <summary>Text files. What JSON and source hide in \u escapes, and XML in character references, is made legible.</summary>
internal static partial class PlainText
{
    private static readonly string[] Escaping = [".json", ".jsonl", ".ndjson", ".ipynb", ".js", ".ts", ".java", ".properties", ".py", ".cs"];

    public static void Read(Reading reading, string text, string name)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 64)).TrimStart();
        if (start.StartsWith("<?xml", StringComparison.Ordinal) || name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            if (text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase)) throw reading.Refusal(DocumentFault.ForbiddenXml);
            if (text.Contains("&#", StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        }
        else if (text.Contains("\\u", StringComparison.Ordinal) && (start.StartsWith("{", StringComparison.Ordinal) || start.StartsWith("[", StringComparison.Ordinal) || Escaping.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))))
        {
            text = Escapes().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        }

        reading.Add("本文", text);
    }

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escapes();
}
