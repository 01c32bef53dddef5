using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection.Dates;

/// <summary>Reads the dates of a text in every Japanese form: with 年月日, with signs, eras in full or by letter, kanji digits, eight digits in a row.</summary>
internal static class DateReader
{
    private const int LongestNote = 10;
    private const int FirstYear = 1868;
    private const int LastYear = 2100;

    /// <summary>Dates with 年, 月 and 日, in the order of the text.</summary>
    public static IEnumerable<DateMatch> WithWords(NumberReading reading)
    {
        for (var at = Next(reading, 0); at >= 0; at = Next(reading, at + 1))
        {
            if (WithWords(reading.Text, at) is { } match) yield return match;
        }
    }

    /// <summary>Dates whose parts are joined by / . - (or by spaces, if a label names them), or eight digits, that begin with a group.</summary>
    public static DateMatch? At(NumberReading reading, int group)
    {
        var groups = reading.Groups;
        var (start, end) = groups[group];
        if (group + 2 < groups.Count && groups.Length(group) is 4 or 1 or 2 && groups.Length(group + 1) <= 2 && groups.Length(group + 2) is 1 or 2 or 4 && Joined(reading, group) is { } sign)
            return Of(reading, group, sign);
        return groups.Length(group) switch
        {
            8 when IsDay(reading.Text[start..end], 4) => new DateMatch(start, end, Number(reading.Text[start..(start + 4)]), Loose: true),
            6 when JapaneseEras.Ending(reading.Text, start) is { } era && IsDay(reading.Text[start..end], 2) => new DateMatch(era.Start, end, era.Before + Number(reading.Text[start..(start + 2)]), Loose: true),
            1 or 2 when group + 1 < groups.Count => FirstYearOf(reading, group),
            _ => null,
        };
    }

    private static int Next(NumberReading reading, int from) => reading.Text[from..].IndexOf('年') is >= 0 and var at ? from + at : -1;

    private static DateMatch? WithWords(ReadOnlySpan<char> text, int sign)
    {
        var after = AfterNote(text, sign + 1);
        if (after >= text.Length || !(text[after] == ' ' || KanjiNumber.IsPart(text[after])) || KanjiNumber.Ending(text, BeforeNote(text, sign)) is not { } year) return null;
        if (KanjiNumber.Beginning(text, after) is not { Value: >= 1 and <= 12 } month || After(text, month.End, '月') is not { } afterMonth) return null;
        if (KanjiNumber.Beginning(text, afterMonth) is not { Value: >= 1 and <= 31 } day) return null;
        var end = After(text, day.End, '日') ?? day.End;
        if (year.Value is >= FirstYear and <= LastYear) return new DateMatch(year.Start, end, year.Value, Loose: false);
        if (year.Value is < 1 or > 99) return null;
        return JapaneseEras.Ending(text, year.Start) is { } era ? new DateMatch(era.Start, end, era.Before + year.Value, Loose: false) : new DateMatch(year.Start, end, 0, Loose: true);
    }

    // 1980年（昭和55年）3月3日
    private static int AfterNote(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] == '(' && text.Slice(at, Math.Min(LongestNote, text.Length - at)).IndexOf(')') is > 0 and var close ? at + close + 1 : at;

    // 昭和55(1980)年3月3日
    private static int BeforeNote(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at - 1] == ')' && text[Math.Max(0, at - LongestNote)..at].LastIndexOf('(') is >= 0 and var open ? Math.Max(0, at - LongestNote) + open : at;

    private static int? After(ReadOnlySpan<char> text, int at, char sign)
    {
        for (var spaces = 0; at < text.Length && text[at] == ' ' && spaces < 4; spaces++) at++;
        return at < text.Length && text[at] == sign ? at + 1 : null;
    }

    private static DateMatch? Of(NumberReading reading, int group, char sign)
    {
        var groups = reading.Groups;
        var text = reading.Text;
        var (first, second, third) = (Part(reading, group), Part(reading, group + 1), Part(reading, group + 2));
        var end = groups[group + 2].End;
        if (GoesOn(text, end, sign)) return null;
        if (groups.Length(group) == 4) return first is >= FirstYear and <= LastYear && IsDay(second, third) ? new DateMatch(groups[group].Start, end, first, sign == ' ') : null;
        if (groups.Length(group + 2) == 4) return third is >= FirstYear and <= LastYear && (IsDay(first, second) || IsDay(second, first)) ? new DateMatch(groups[group].Start, end, third, Loose: true) : null;
        if (!IsDay(second, third)) return null;
        if (JapaneseEras.Ending(text, groups[group].Start) is not { } era) return first is >= 1 and <= 99 ? new DateMatch(groups[group].Start, end, 0, Loose: true) : null;
        return first is >= 1 and <= 99 ? new DateMatch(era.Start, end, era.Before + first, sign == ' ') : null;
    }

    private static int Part(NumberReading reading, int group) => Number(reading.Text[reading.Groups[group].Start..reading.Groups[group].End]);

    // 平成元.5.1: the year has no digit.
    private static DateMatch? FirstYearOf(NumberReading reading, int group)
    {
        var text = reading.Text;
        var (start, end) = (reading.Groups[group].Start, reading.Groups[group + 1].End);
        if (start < 3 || text[start - 1] is not ('.' or '/' or '-') || text[start - 2] != '元' || JapaneseEras.Ending(text, start - 2) is not { } era) return null;
        var (month, day) = (reading.Groups[group], reading.Groups[group + 1]);
        return text[month.End..day.Start].Length == 1 && text[month.End] == text[start - 1] && reading.Groups.Length(group + 1) <= 2 && IsDay(Number(text[start..month.End]), Number(text[day.Start..day.End]))
            ? new DateMatch(era.Start, end, era.Before + 1, Loose: false)
            : null;
    }

    private static char? Joined(NumberReading reading, int group)
    {
        var one = Sign(reading.Text[reading.Groups[group].End..reading.Groups[group + 1].Start]);
        return one is not null && one == Sign(reading.Text[reading.Groups[group + 1].End..reading.Groups[group + 2].Start]) ? one : null;
    }

    private static char? Sign(ReadOnlySpan<char> gap)
    {
        if (gap.Length is 0 or > 4) return null;
        var trimmed = gap.Trim(' ');
        return trimmed.Length == 0 ? ' ' : trimmed is ['/' or '.' or '-' or '・'] ? trimmed[0] : null;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int end, char sign) => end + 1 < text.Length && sign != ' ' && text[end] == sign && char.IsAsciiDigit(text[end + 1]);

    private static bool IsDay(ReadOnlySpan<char> digits, int year) =>
        (year == 2 || Number(digits[..4]) is >= FirstYear and <= LastYear) && IsDay(Number(digits.Slice(year, 2)), Number(digits.Slice(year + 2, 2)));

    private static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + c - '0';
        return number;
    }
}
