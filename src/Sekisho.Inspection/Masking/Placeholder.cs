using System.Globalization;

namespace Sekisho.Inspection.Masking;

/// <summary>What stands in the place of a masked value: 〔氏名1〕, and 〔氏名1-2〕 for another form of the same (山田 after 山田太郎).</summary>
/// <param name="Word">The word of its type.</param>
/// <param name="Number">Which one of its type, from 1.</param>
/// <param name="Form">Which form of it, from 1.</param>
internal readonly record struct Placeholder(string Word, int Number, int Form)
{
    /// <summary>The longest placeholder that is read.</summary>
    public const int Longest = 24;

    private const char Opening = '〔';
    private const char Closing = '〕';
    private const int LongestNumber = 6;

    /// <summary>The text that is sent.</summary>
    public override string ToString() => Form == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Opening}{Word}{Number}{Closing}")
        : string.Create(CultureInfo.InvariantCulture, $"{Opening}{Word}{Number}-{Form}{Closing}");

    /// <summary>Where the next placeholder may begin, or -1.</summary>
    public static int Next(ReadOnlySpan<char> text) => text.IndexOf(Opening);

    /// <summary>
    /// Reads the placeholder at the beginning of a text. Services return them with digits of another width or a space at times; those are read too.
    /// </summary>
    /// <returns>Its length; 0 if there is none; -1 if there may be one when more text has come.</returns>
    public static int Read(ReadOnlySpan<char> text, out Placeholder placeholder)
    {
        placeholder = default;
        if (text.IsEmpty || text[0] != Opening) return 0;
        var close = text[..Math.Min(text.Length, Longest)].IndexOf(Closing);
        if (close < 0) return text.Length >= Longest ? 0 : -1;
        var inner = text[1..close];
        var digits = inner.IndexOfAnyInRange('0', '9');
        var wide = inner.IndexOfAnyInRange('０', '９');
        var number = digits < 0 ? wide : wide < 0 ? digits : Math.Min(digits, wide);
        if (number <= 0) return 0;
        var rest = inner[number..];
        var hyphen = rest.IndexOfAny('-', '－', '‐');
        if (!TryNumber(hyphen < 0 ? rest : rest[..hyphen], out var first)) return 0;
        var second = 1;
        if (hyphen >= 0 && !TryNumber(rest[(hyphen + 1)..], out second)) return 0;
        placeholder = new Placeholder(inner[..number].Trim().ToString(), first, second);
        return close + 1;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        text = text.Trim();
        if (text.Length is 0 or > LongestNumber) return false;
        foreach (var c in text)
        {
            var digit = c is >= '０' and <= '９' ? c - '０' : c - '0';
            if (digit is < 0 or > 9) return false;
            number = (number * 10) + digit;
        }

        return number > 0;
    }
}
