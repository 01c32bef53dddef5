namespace Sekisho.Inspection.Detection.Dates;

/// <summary>Small numbers in ASCII or kanji digits (60, 六十, 六〇, 元), read from the text in both directions.</summary>
internal static class KanjiNumber
{
    private const int Longest = 5;
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads the number that ends at an offset: where it begins and its value, or null.</summary>
    public static (int Start, int Value)? Ending(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at > 0 && text[at - 1] == ' ' && end - at < 3) at--;
        var last = at;
        while (at > 0 && last - at < Longest && IsPart(text[at - 1])) at--;
        return Value(text[at..last]) is { } value ? (at, value) : null;
    }

    /// <summary>Reads the number that begins at an offset, spaces before it or not: where it ends and its value, or null.</summary>
    public static (int End, int Value)? Beginning(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start] == ' ') start++;
        var at = start;
        while (at < text.Length && at - start < Longest && IsPart(text[at])) at++;
        return Value(text[start..at]) is { } value ? (at, value) : null;
    }

    /// <summary>Whether a character is a digit of such a number.</summary>
    public static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '十' or '元' or '廿' || Digits.Contains(c);

    private static int? Value(ReadOnlySpan<char> number)
    {
        if (number.Length is 0 or >= Longest) return null;
        if (number is "元") return 1;
        var (sum, current) = (0, 0);
        foreach (var c in number)
        {
            if (c == '元') return null;
            if (c == '十')
            {
                sum += Math.Max(1, current) * 10;
                current = 0;
            }
            else
            {
                current = (current * 10) + (char.IsAsciiDigit(c) ? c - '0' : c == '廿' ? 20 : Digits.IndexOf(c));
            }
        }

        return sum + current;
    }
}
