using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>Finds mail addresses by walking both ways from each @, within the lengths of RFC 5321 section 4.5.3.1.</summary>
internal static class MailAddressDetector
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(FoldedText folded, PublicContacts contacts)
    {
        var free = 0;
        for (var at = Next(folded, 0); at >= 0; at = Next(folded, at + 1))
        {
            var (from, to) = Span(folded.Text, at, free);
            if (from == to || contacts.ContainsMail(folded.Text[from..to].ToString())) continue;
            free = to;
            var (start, end) = folded.Origin(from, to);
            yield return new Finding(FindingType.MailAddress, start, end, Confidence.Confirmed, "メールアドレスの形式です。", Mark: null);
        }
    }

    private static int Next(FoldedText folded, int from) => folded.Text[from..].IndexOf('@') is >= 0 and var at ? from + at : -1;

    // Empty if no address surrounds the @. Some carriers' old addresses have dots in a row or before the @, so these pass.
    private static (int From, int To) Span(ReadOnlySpan<char> text, int at, int free)
    {
        var from = at;
        while (from > free && at - from <= LongestLocal && IsLocal(text[from - 1])) from--;
        if (at - from > LongestLocal) return default;
        while (from < at && !char.IsAsciiLetterOrDigit(text[from]) && text[from] != '_') from++;
        var to = at + 1;
        while (to < text.Length && to - at <= LongestDomain && IsDomain(text[to])) to++;
        while (to > at + 1 && text[to - 1] is '.' or '-') to--;
        return from < at && IsHost(text[(at + 1)..to]) ? (from, to) : default;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';

    private static bool IsHost(ReadOnlySpan<char> domain)
    {
        if (domain.LastIndexOf('.') is not (> 0 and var dot)) return false;
        foreach (var range in domain.Split('.'))
        {
            if (domain[range] is not { Length: >= 1 and <= 63 } label || label[0] == '-' || label[^1] == '-') return false;
        }

        var top = domain[(dot + 1)..];
        return top.Length >= 2 && (top.StartsWith("xn--") || !top.ContainsAnyExceptInRange('a', 'z'));
    }
}
