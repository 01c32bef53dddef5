using System.Buffers;
using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection.Dates;

/// <summary>Finds birth dates among the dates of a text.</summary>
internal static class BirthDateDetector
{
    private const int LongestPair = 3;
    private static readonly SearchValues<char> Signs = SearchValues.Create("生歳才男女");

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        if (!MayHold(reading)) yield break;
        var (end, known) = (-1, false);
        foreach (var date in Dates(reading).OrderBy(d => d.Start).ThenByDescending(d => d.End))
        {
            if (date.Start < end || IsPartOfCode(reading, date)) continue;
            var judged = Judge(reading, date);

            // 昭和60年4月1日（1985年4月1日）: the second says the same.
            if (judged is null && known && date.Start - end <= LongestPair && !date.Loose && IsPair(reading.Text[end..date.Start])) judged = (Confidence.Confirmed, "生年月日に並ぶ日付です。");
            known = judged is not null;
            end = date.End;
            if (judged is { } birth) yield return reading.Finding(FindingType.BirthDate, date.Start, date.End, birth.Confidence, birth.Reason);
        }
    }

    private static bool IsPair(ReadOnlySpan<char> between) => between.Trim(' ') is "(" or "/" or "=" or "・";

    // Most texts have neither.
    private static bool MayHold(NumberReading reading) =>
        reading.Text.ContainsAny(Signs) || reading.Text.IndexOf("birth") >= 0 || reading.Text.IndexOf("dob") >= 0 || reading.Text.IndexOf("d.o.b") >= 0 || reading.Text.IndexOf("born") >= 0 || reading.Text.IndexOf("b.") >= 0;

    /// <summary>All dates of a text, of birth or not; some may lie within others.</summary>
    public static IEnumerable<DateMatch> Dates(NumberReading reading)
    {
        foreach (var date in DateReader.WithWords(reading)) yield return date;
        for (var i = 0; i < reading.Groups.Count; i++)
        {
            if (DateReader.At(reading, i) is { } date) yield return date;
            if (EnglishDates.Ending(reading, i) is { } english) yield return english;
        }
    }

    private static (Confidence Confidence, string Reason)? Judge(NumberReading reading, DateMatch date)
    {
        var label = BirthSigns.Label(reading, date.Start);
        if (label == true) return (Confidence.Confirmed, "生年月日の表示があります。");
        if (date.Loose && date.Year == 0) return null;
        if (BirthSigns.Behind(reading.Text, date.End)) return (Confidence.Confirmed, "日付の後ろに「生」などの語があります。");
        if (date.Loose || label is null) return null;
        if (BirthSigns.Age(reading.Text, date)) return (Confidence.Check, "日付のそばに、年に合う年齢があります。");
        return BirthSigns.Sex(reading.Text, date.End) ? (Confidence.Check, "日付の後ろに性別があります。") : null;
    }

    private static bool IsPartOfCode(NumberReading reading, DateMatch date)
    {
        var text = reading.Text;
        var before = date.Start > 0 ? text[date.Start - 1] : ' ';
        var after = date.End < text.Length ? text[date.End] : ' ';
        return char.IsAsciiDigit(before) || char.IsAsciiDigit(after) || (before is '-' or '_' or '.' && date.Start > 1 && char.IsAsciiLetterOrDigit(text[date.Start - 2])) || (before == '/' && date.Loose) || after is '_' or '円';
    }
}
