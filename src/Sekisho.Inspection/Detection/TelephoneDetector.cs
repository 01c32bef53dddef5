using PhoneNumbers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>Finds telephone numbers: candidates of the right number of digits are cut out first, then libphonenumber judges them.</summary>
internal static class TelephoneDetector
{
    private const int MostGroups = 5;
    private const int LongestInternational = 15;

    /// <summary>
    /// So many candidates of a text are judged by libphonenumber, which is slow; in a list that goes on beyond them the form alone decides.
    /// One too many is found then rather than one too few.
    /// </summary>
    internal const int MostJudged = 10_000;

    private static readonly string[] Labels = ["電話", "tel", "phone", "携帯", "fax", "ファックス", "ファクシミリ", "連絡先", "直通", "代表", "℡", "☎"];

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(FoldedText folded, DigitGroups groups, PublicContacts contacts)
    {
        var judged = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var international = groups[i].Start > 0 && folded.Text[groups[i].Start - 1] == '+';
            if (!international && (folded.Text[groups[i].Start] != '0' || IsPartOfCode(folded, groups, i))) continue;
            var last = international ? LastInternational(folded, groups, i) : LastDomestic(folded, groups, i);
            if (last < 0) continue;
            var byFormAlone = ++judged > MostJudged;
            if (Match(folded, groups, i, last, byFormAlone) is not { } span) continue;
            if (Judge(folded, groups, i, last) is { } confidence && (byFormAlone || !contacts.ContainsTelephone(folded.Text[span.From..span.To].ToString())))
            {
                var (start, end) = folded.Origin(span.From, span.To);
                yield return new Finding(FindingType.Telephone, start, end, confidence, "電話番号の形式です。", Mark: null);
            }

            i = last;
        }
    }

    private static bool IsPartOfCode(FoldedText folded, DigitGroups groups, int i)
    {
        var before = groups[i].Start > 0 ? folded.Text[groups[i].Start - 1] : ' ';
        return groups.GapBefore(i) is DigitGap.Hyphen or DigitGap.Dot || before == '_'
            || (char.IsAsciiLetter(before) && Surroundings.EndOfLast(Surroundings.Before(folded, groups[i].Start), Labels) < 0);
    }

    // Japanese numbers have 10 digits with the leading 0; mobile, IP and 020 numbers 11 (電気通信番号計画).
    private static int LastDomestic(FoldedText folded, DigitGroups groups, int first)
    {
        var head = groups.Digits(first, Math.Min(first + 1, groups.Count - 1));
        var wanted = head.Length > 2 && head[2] == '0' && head[1] is '2' or '5' or '6' or '7' or '8' or '9' ? 11 : 10;
        for (int i = first, sum = 0; i < groups.Count && i - first < MostGroups - 1; i++)
        {
            if (i > first && !Joins(folded, groups, i)) return -1;
            sum += groups.Length(i);
            if (sum == wanted) return groups.GapAfter(i) is DigitGap.Hyphen or DigitGap.Dot ? -1 : i;
            if (sum > wanted) return -1;
        }

        return -1;
    }

    private static int LastInternational(FoldedText folded, DigitGroups groups, int first)
    {
        var last = first;
        var sum = groups.Length(first);
        while (last + 1 < groups.Count && last + 1 - first < MostGroups && Joins(folded, groups, last + 1) && sum + groups.Length(last + 1) <= LongestInternational)
            sum += groups.Length(++last);
        return sum is >= 8 and <= LongestInternational ? last : -1;
    }

    private static bool Joins(FoldedText folded, DigitGroups groups, int i)
    {
        var gap = folded.Text[groups[i - 1].End..groups[i].Start];
        return gap.Length <= 3 && gap.ContainsAnyExcept(" -().") is false;
    }

    private static (int From, int To)? Match(FoldedText folded, DigitGroups groups, int first, int last, bool byFormAlone)
    {
        var from = groups[first].Start;
        if (from > 0 && folded.Text[from - 1] is '+' or '(') from--;
        if (byFormAlone) return (from, groups[last].End);
        var candidate = folded.Text[from..groups[last].End].ToString();
        foreach (var match in PhoneNumberUtil.GetInstance().FindNumbers(candidate, "JP", PhoneNumberUtil.Leniency.VALID, maxTries: 4))
            return (from + match.Start, from + match.Start + match.Length);
        return null;
    }

    private static Confidence? Judge(FoldedText folded, DigitGroups groups, int first, int last)
    {
        if (first < last) return Confidence.Confirmed;
        var before = Surroundings.Before(folded, groups[first].Start);
        if (Surroundings.EndOfLast(before, Labels) >= 0) return Confidence.Confirmed;
        return OtherNumbers.Name(before) ? null : Confidence.Check;
    }
}
