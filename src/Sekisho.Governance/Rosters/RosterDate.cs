using System.Globalization;
using System.Text.RegularExpressions;
using Sekisho.Governance.Calendars;

namespace Sekisho.Governance.Rosters;

/// <summary>A date as files of offices write it: 2027-04-01, 2027/4/1, 2027年4月1日, 令和9年4月1日, R9.4.1.</summary>
public static partial class RosterDate
{
    /// <summary>How far the full-width forms stand above ASCII (U+FF01 and U+0021).</summary>
    private const int FullWidth = 0xFEE0;

    /// <summary>Reads a date. False for what is none, or lies outside <see cref="Days"/>.</summary>
    public static bool TryRead(string text, out DateOnly date)
    {
        date = default;
        var match = Shape().Match(string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - FullWidth) : c)));
        if (!match.Success) return false;
        var year = match.Groups["y"].Value == "元" ? 1 : int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        year += match.Groups["era"].Value switch { "令和" or "R" or "r" => 2018, "平成" or "H" or "h" => 1988, _ => 0 };
        var (month, day) = (int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return Days.Contain(date);
    }

    /// <summary>Writes a date so that every program reads it.</summary>
    public static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"^\s*(?<era>令和|平成|R|H|r|h)?\s*(?<y>\d{1,4}|元)\s*[年./-]\s*(?<m>\d{1,2})\s*[月./-]\s*(?<d>\d{1,2})\s*日?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
