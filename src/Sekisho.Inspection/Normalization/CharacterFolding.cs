using System.Globalization;

namespace Sekisho.Inspection.Normalization;

/// <summary>
/// Folds single characters to the form that the detectors read. It stands in for <c>string.Normalize</c>, which returns its
/// input unchanged under InvariantGlobalization, and goes less far: superscripts and circled digits stay, because a footnote
/// sign or a bullet beside a number must not lengthen it.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that the folded text leaves out.</summary>
    public const char Removed = '\0';

    private const string HalfWidthKatakana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    /// <summary>Folds one UTF-16 unit; ASCII letters become small.</summary>
    public static char Fold(char c) => c switch
    {
        '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029' => '\n',
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == Removed ? ' ' : c,
        >= '\u3041' and <= '\u9FFF' => c == '\u3164' ? ' ' : c == '\u3161' ? '-' : c,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        >= '\uFF61' and <= '\uFF9F' => HalfWidthKatakana[c - '\uFF61'],
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u2800' or '\u3000' or '\uFFA0' => ' ',
        _ when IsDash(c) => '-',
        _ when IsInvisible(c) => Removed,
        _ => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c,
    };

    /// <summary>Joins a half-width katakana with the sound mark after it (ﾊﾞ is バ).</summary>
    /// <returns>The joined character, or null if the two do not join.</returns>
    public static char? Join(char folded, char soundMark) => soundMark switch
    {
        '\uFF9E' when folded == 'ウ' => 'ヴ',
        '\uFF9E' when "カキクケコサシスセソタチツテトハヒフヘホ".Contains(folded) => (char)(folded + 1),
        '\uFF9F' when "ハヒフヘホ".Contains(folded) => (char)(folded + 2),
        _ => null,
    };

    /// <summary>Folds a surrogate pair: mathematical digits become digits, tags and variation selectors vanish.</summary>
    /// <returns>The folded character, or null if the pair stays as it is.</returns>
    public static char? FoldPair(char high, char low) => (high, low) switch
    {
        ('\uD835', >= '\uDFCE' and <= '\uDFFF') => (char)('0' + ((low - 0xDFCE) % 10)),
        ('\uDB40', <= '\uDDEF') => Removed,
        ('\uD842', '\uDFB7') => '吉',
        _ => null,
    };

    private static bool IsDash(char c) => c is >= '\u2010' and <= '\u2015' or '\u2043' or '\u2212' or '\u02D7' or '\u2500' or '\u2501'
        or '\u2796' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE63' or '\uFE31' or '\uFE32';

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';
}
