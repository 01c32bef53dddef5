using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection.Dates;

/// <summary>Dates with the English name of a month: April 1, 1985; 1 Apr. 1985; 01-APR-1985.</summary>
internal static class EnglishDates
{
    private const int YearDigits = 4;
    private const int LongestName = 9;
    private const int FirstYear = 1868;
    private const int LastYear = 2100;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date whose year is a group, or null.</summary>
    public static DateMatch? Ending(NumberReading reading, int group)
    {
        var groups = reading.Groups;
        if (group == 0 || groups.Length(group) != YearDigits || groups.Length(group - 1) > 2) return null;
        var (day, year) = (groups[group - 1], groups[group]);
        var text = reading.Text;
        var between = text[day.End..year.Start];
        if (between.Length is 0 or > LongestName + 8 || !(char.IsAsciiLetterLower(between[0]) || between[0] is ' ' or '-' or ',' or '/' or '.')) return null;
        var value = int.Parse(text[year.Start..year.End], System.Globalization.CultureInfo.InvariantCulture);
        if (value is < FirstYear or > LastYear) return null;
        if (IsMonth(between.Trim(" -,./"))) return new DateMatch(day.Start, year.End, value, Loose: false);
        if (!(between.Trim(" ,") is "" or "st" or "nd" or "rd" or "th")) return null;
        var end = day.Start;
        while (end > 0 && text[end - 1] is ' ' or '.') end--;
        var start = end;
        while (start > 0 && end - start < LongestName && char.IsAsciiLetterLower(text[start - 1])) start--;
        return IsMonth(text[start..end]) ? new DateMatch(start, year.End, value, Loose: false) : null;
    }

    private static bool IsMonth(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestName) return false;
        foreach (var month in Months)
        {
            if (word.StartsWith(month) && !word.ContainsAnyExceptInRange('a', 'z')) return true;
        }

        return false;
    }
}
