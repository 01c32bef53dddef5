using System.Buffers;
using Sekisho.Inspection.Detection.Labels;
using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection;

/// <summary>Finds telephone numbers: Japanese ones by their grouping and prefix (電気通信番号計画), others that begin with + by libphonenumber.</summary>
internal static class TelephoneDetector
{
    private const int MostGroups = 12;
    private const int LongestInternational = 15;
    private const string Reason = "電話番号の形式です。";
    private const string Labelled = "電話番号の表示があります。";
    private static readonly SearchValues<char> Joints = SearchValues.Create(" -().\n");

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading, PublicContacts contacts)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            var start = groups[i].Start;
            var international = start > 0 && reading.Text[start - 1] == '+';
            if (!international && (reading.Text[start] != '0' || groups.Length(i) > 11 || IsPartOfCode(reading, i))) continue;
            var last = international ? LastInternational(reading, i) : LastDomestic(reading, i);
            // 000-000-0000 stands for a number.
            if (last < 0 || !reading.Text[start..groups[last].End].ContainsAnyInRange('1', '9')) continue;
            var from = start > 0 && reading.Text[start - 1] is '+' or '(' ? start - 1 : start;
            if (from > 0 && international && reading.Text[from - 1] == '(' && reading.Text[start..groups[last].End].Contains(')')) from--;
            if (Judge(reading, i, last, international) is { } judged && !contacts.ContainsTelephone(reading.Text[from..groups[last].End].ToString()))
                yield return reading.Finding(FindingType.Telephone, from, groups[last].End, judged.Confidence, judged.Reason);
            i = last;
        }
    }

    private static bool IsPartOfCode(NumberReading reading, int i)
    {
        var start = reading.Groups[i].Start;
        var before = start > 0 ? reading.Text[start - 1] : ' ';
        return reading.Groups.GapBefore(i) is DigitGap.Hyphen or DigitGap.Dot || before is '_' or '¥' or '$'
            || (before is '/' or '=' && reading.Names[i].Kind != LabelKind.Telephone)
            || (before is '-' && start > 1 && char.IsAsciiLetterOrDigit(reading.Text[start - 2]) && reading.Names[i].Kind != LabelKind.Telephone)
            || (char.IsAsciiLetter(before) && !(reading.Names[i] is { Kind: LabelKind.Telephone, Direct: true }));
    }

    // Japanese numbers have 10 digits with the leading 0; mobile, IP, 020 and 0800 numbers 11.
    private static int LastDomestic(NumberReading reading, int first)
    {
        var groups = reading.Groups;
        var wanted = TelephoneForm.Digits(groups, first);
        for (int i = first, sum = 0; i < groups.Count && i - first < MostGroups - 1; i++)
        {
            if (i > first && !Joins(reading, i)) return -1;
            sum += groups.Length(i);
            if (sum == wanted) return GoesOn(reading, i) ? -1 : i;
            if (sum > wanted) return -1;
        }

        return -1;
    }

    private static bool GoesOn(NumberReading reading, int last)
    {
        var end = reading.Groups[last].End;
        var after = end < reading.Text.Length ? reading.Text[end] : ' ';
        return reading.Groups.GapAfter(last) is DigitGap.Dot || (reading.Groups.GapAfter(last) is DigitGap.Hyphen && after == '-' && reading.Text[end + 1] is not (' ' or '\n')) || after is '_' or '円' or '@' or '%';
    }

    private static int LastInternational(NumberReading reading, int first)
    {
        var groups = reading.Groups;
        var (last, sum) = (first, groups.Length(first));
        var japanese = reading.Text[groups[first].Start..].StartsWith("81");
        while (last + 1 < groups.Count && last + 1 - first < MostGroups && Joins(reading, last + 1) && sum + groups.Length(last + 1) <= LongestInternational)
        {
            if (japanese && sum >= 11 && groups.GapBefore(last + 1) == DigitGap.Space) break;
            sum += groups.Length(++last);
        }

        return sum is >= 8 and <= LongestInternational ? last : -1;
    }

    // Hyphens, spaces, brackets; the end of a line only beside a hyphen or a bracket, where numbers are torn.
    private static bool Joins(NumberReading reading, int i)
    {
        var gap = reading.Text[reading.Groups[i - 1].End..reading.Groups[i].Start];
        if (gap.Length > 5) return false;
        if (gap is "・") return reading.Names[i].Kind == LabelKind.Telephone;
        if (gap.ContainsAnyExcept(Joints)) return false;
        var lines = gap.Count('\n');
        return lines == 0 ? gap.Length <= 3 : lines == 1 && gap.ContainsAny('-', ')', '(');
    }

    private static (Confidence Confidence, string Reason)? Judge(NumberReading reading, int first, int last, bool international)
    {
        var groups = reading.Groups;
        var digits = groups.Digits(first, last);
        if (international) return TelephoneForm.IsAssigned("+" + digits) ? (Confidence.Confirmed, Reason) : reading.Named(LabelKind.Telephone, first, last) ? (Confidence.Check, Labelled) : null;
        var hit = reading.Names[first];
        var named = hit.Kind == LabelKind.Telephone || reading.Named(LabelKind.Telephone, first, last);
        if (!named && hit.TakesFrom(LabelKind.Telephone)) return null;
        var assigned = TelephoneForm.IsAssigned(digits);
        if (first == last) return !assigned && !named ? null : named && hit.Direct ? (Confidence.Confirmed, Labelled) : (Confidence.Check, Reason);
        var usual = TelephoneForm.IsUsual(groups, first, last);
        if (named && (usual || assigned)) return (assigned ? Confidence.Confirmed : Confidence.Check, Labelled);
        if (!usual) return null;
        return assigned ? (Confidence.Confirmed, Reason) : TelephoneForm.IsMobile(digits) ? (Confidence.Check, Reason) : null;
    }
}
