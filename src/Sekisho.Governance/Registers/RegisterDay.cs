using System.Globalization;
using System.Text.RegularExpressions;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Rosters;

namespace Sekisho.Governance.Registers;

/// <summary>Days as registers hold them: those of <see cref="RosterDate"/>, also with words around them, ends of months and fiscal years, and words that name no day.</summary>
public static partial class RegisterDay
{
    /// <summary>Reads a day: null where the text names none. Words such as 無期限 and 当面の間 name none either.</summary>
    public static DateOnly? Read(string text)
    {
        var plain = string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)).Trim();
        if (RosterDate.TryRead(plain, out var day)) return day;
        if (FiscalYear().Match(plain) is { Success: true } year) return YearOf(year) is { } first && Days.Contain(new DateOnly(first + 1, 3, 31)) ? new DateOnly(first + 1, 3, 31) : null;
        return Within().Match(plain) is { Success: true } inside && RosterDate.TryRead(inside.Value, out var found) ? found : null;
    }

    private static int? YearOf(Match match)
    {
        var number = match.Groups["y"].Value == "元" ? 1 : int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        return match.Groups["era"].Value switch
        {
            "令和" or "R" or "r" => 2018 + number,
            "平成" or "H" or "h" => 1988 + number,
            _ => number is > 1900 and < 2200 ? number : null,
        };
    }

    [GeneratedRegex(@"^(?<era>令和|平成|R|H|r|h)?\s*(?<y>\d{1,4}|元)\s*年度(末|まで|末まで)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"(令和|平成|R|H|r|h)?\s*(\d{1,4}|元)\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Within();
}
