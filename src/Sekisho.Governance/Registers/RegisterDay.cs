using System.Globalization;
using System.Text.RegularExpressions;
using Sekisho.Governance.Calendars;

namespace Sekisho.Governance.Registers;

/// <summary>
/// Days as registers hold them: 令和5年4月1日, Ｒ５．４．１, ㋿5.4.1, 2023/4/1, 20230401, the serial number of a cell without a format, with words around them; periods
/// (R5.4.1～R6.3.31), months and fiscal years, of which the first day differs from the last. Between two days nothing is guessed.
/// </summary>
public static partial class RegisterDay
{
    /// <summary>Day 0 of Excel's serial numbers.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The first day that a text names; null where it names none, or only an end.</summary>
    public static DateOnly? First(string text)
    {
        var plain = Plain(text);
        return Halves(plain) is [var before, ..] ? Only(before)?.From : EndOnly().IsMatch(plain) ? null : Only(plain)?.From;
    }

    /// <summary>The last day that a text names; null where it names none, or only a start. Words such as 無期限 and 当面の間 name none.</summary>
    public static DateOnly? Last(string text)
    {
        var plain = Plain(text);
        return Halves(plain) is [.., var after] ? Only(after)?.Until : Only(plain)?.Until;
    }

    /// <summary>The two sides of ～, から or 至.</summary>
    private static string[] Halves(string plain) => Between().Split(plain, 2) is { Length: 2 } halves ? halves : [];

    /// <summary>The day, month or year that stands in a text alone.</summary>
    private static (DateOnly From, DateOnly Until)? Only(string plain)
    {
        if (Digits().IsMatch(plain)) return OfDigits(plain);
        return Spans().Matches(plain) is [var one] ? OfMatch(one) : null;
    }

    private static (DateOnly From, DateOnly Until)? OfDigits(string digits)
    {
        if (digits.Length == 5 && DayZero.AddDays(int.Parse(digits, CultureInfo.InvariantCulture)) is var counted) return Kept(counted, counted);
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Kept(day, day) : null;
    }

    private static (DateOnly From, DateOnly Until)? OfMatch(Match match)
    {
        var year = YearOf(match);
        if (!Days.Contain(new DateOnly(Math.Clamp(year, 1, 9998), 1, 1))) return null;
        if (match.Groups["fiscal"].Success) return Kept(new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31));
        var month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12) return null;
        if (!match.Groups["d"].Success) return Kept(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        return day < 1 || day > DateTime.DaysInMonth(year, month) ? null : Kept(new DateOnly(year, month, day), new DateOnly(year, month, day));
    }

    private static (DateOnly From, DateOnly Until)? Kept(DateOnly from, DateOnly until) => Days.Contain(from) && Days.Contain(until) ? (from, until) : null;

    private static int YearOf(Match match)
    {
        var number = match.Groups["y"].Value == "元" ? 1 : int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        return match.Groups["era"].Value switch
        {
            "令和" or "令" or "R" or "r" or "㋿" => 2018 + number,
            "平成" or "平" or "H" or "h" or "㍻" => 1988 + number,
            _ => number,
        };
    }

    private static string Plain(string text) => string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c == '〜' ? '~' : c == '．' ? '.' : c)).Trim();

    [GeneratedRegex(@"\s*(~|から|より|至)\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(まで|末|限り|迄)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndOnly();

    [GeneratedRegex(@"^(\d{5}|\d{8})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"(?<!\d)(?<era>令和|平成|令|平|㋿|㍻|R|H|r|h)?\s*\.?\s*(?<y>\d{1,4}|元)(\s*(?<fiscal>年度)|\s*[年./-]\s*(?<m>\d{1,2})\s*[月./-]\s*(?<d>\d{1,2})(?!\d)|\s*年\s*(?<m>\d{1,2})\s*月)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Spans();
}
