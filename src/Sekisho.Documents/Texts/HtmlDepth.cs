namespace Sekisho.Documents.Texts;

/// <summary>How many elements of a page are open at once at most, estimated in one pass by its tags; the parser closes some more by itself.</summary>
internal static class HtmlDepth
{
    /// <summary>Elements that end by themselves (HTML, 13.1.2.4) or have no content.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup", "rt", "rp", "br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "embed", "source", "track", "param",
    };

    public static int Of(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (total, most) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            var closes = html[at + 1] == '/';
            at += closes ? 2 : 1;
            var end = at;
            while (end < html.Length && end - at < 64 && char.IsAsciiLetterOrDigit(html[end])) end++;
            var name = html[at..end];
            at = end;
            if (name.Length == 0 || Uncounted.Contains(name)) continue;
            var count = open.GetValueOrDefault(name);
            if (closes && count == 0) continue;
            open[name] = closes ? count - 1 : count + 1;
            most = Math.Max(most, total += closes ? -1 : 1);
            if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                var rest = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
                if (rest < 0) break;
                at = rest;
            }
        }

        return most;
    }
}
