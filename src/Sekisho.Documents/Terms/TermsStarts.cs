using System.Text.RegularExpressions;

namespace Sekisho.Documents.Terms;

/// <summary>How lines begin that are clauses, items or headings of terms.</summary>
internal static partial class TermsStarts
{
    public static bool IsStart(string line) => Start().IsMatch(line);

    [GeneratedRegex(@"^(第\s*[0-9０-９一二三四五六七八九十百]+\s*[条章節項]|附\s*則|別[表紙]|(section|article|schedule)\s+[0-9ivx]+|[0-9０-９]+(\.[0-9]+)*[.．)）、\s]|[(（][0-9０-９a-zA-Zア-ン一二三四五六七八九十]+[)）]|[①-⑳]|[・•●○■]|[a-zA-Z][.)]\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Start();
}
