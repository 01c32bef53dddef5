namespace Sekisho.Inspection.Detection.Dates;

/// <summary>The eras from 明治 on, written in full, as one kanji, one sign or one letter.</summary>
internal static class JapaneseEras
{
    private static readonly (string Name, int Before)[] Eras =
    [
        ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("㍾", 1867), ("㍽", 1911), ("㍼", 1925), ("㍻", 1988), ("㋿", 2018),
        ("明", 1867), ("大", 1911), ("昭", 1925), ("平", 1988), ("令", 2018), ("m", 1867), ("t", 1911), ("s", 1925), ("h", 1988), ("r", 2018),
    ];

    /// <summary>The era that ends at an offset: where it begins and the western year before its first; null if none does.</summary>
    public static (int Start, int Before)? Ending(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at > 0 && end - at < 2 && text[at - 1] is ' ' or '.') at--;
        if (at > 0 && text[at - 1] is '昭' or '平' or '大' or '明' or '令' or '和' or '成' or '正' or '治' or (>= '㋿' and <= '㍾') || (at > 0 && char.IsAsciiLetterLower(text[at - 1])))
        {
            foreach (var (name, before) in Eras)
            {
                if (!text[..at].EndsWith(name)) continue;
                var start = at - name.Length;
                // 明・大・昭・平 60年: a list to choose from.
                if (name.Length == 1 && start > 0 && text[start - 1] is '・' or '/' or ',' or '、') return null;
                if (char.IsAsciiLetter(name[0]) && start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) return null;
                return (start, before);
            }
        }

        // 昭 和 60
        return at > 2 && text[at - 2] == ' ' && Ending([text[at - 3], text[at - 1]], 2) is { Start: 0 } spaced ? (at - 3, spaced.Before) : null;
    }
}
