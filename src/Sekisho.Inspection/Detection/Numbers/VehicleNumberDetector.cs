using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds plates of vehicles by their whole shape: region, class (two or three signs, letters among them), kana, one to four digits with ・.</summary>
internal static class VehicleNumberDetector
{
    private const int MostSigns = 5;
    private const string ClassLetters = "acfhklmpxy";
    private const string NoKana = "おしへんをぁぃぅぇぉっゃゅょ";
    private const string ForeignLetters = "abehkmty";

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups.Length(i) > 3 || Span(reading.Text, groups[i].Start, groups[i].End) is not { } span) continue;
            if (MayBeAddress(reading.Text, groups[i].Start, groups[i].End) && reading.Names.Before(span.Start).Kind != LabelKind.Vehicle) continue;
            yield return reading.Finding(FindingType.VehicleNumber, span.Start, span.End, Confidence.Confirmed, "自動車の番号標の形式（地域名・分類番号・かな・番号）です。");
            while (i + 1 < groups.Count && groups[i + 1].Start < span.End) i++;
        }
    }

    private static (int Start, int End)? Span(ReadOnlySpan<char> text, int start, int end)
    {
        while (end < text.Length && end - start < 3 && (char.IsAsciiDigit(text[end]) || ClassLetters.Contains(text[end]))) end++;
        var at = Skip(text, end);
        if (end - start > 3 || at >= text.Length || !IsKana(text[at])) return null;
        if (Serial(text, Skip(text, at + 1)) is not (> 0 and var to)) return null;
        var region = Before(text, start);
        var length = VehicleRegions.LengthBefore(text, region);
        return length > 0 ? (region - length, to) : null;
    }

    // 高松3の12 is a lot; classes of one digit are hardly left.
    private static bool MayBeAddress(ReadOnlySpan<char> text, int start, int end) => end - start == 1 || (end - start == 2 && text[end] == 'の');

    private static bool IsKana(char c) => (c is >= 'あ' and <= 'を' && !NoKana.Contains(c) && !"がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ".Contains(c)) || ForeignLetters.Contains(c);

    // 12-34, ・・12, ・1-23, 1234.
    private static int Serial(ReadOnlySpan<char> text, int start)
    {
        var (at, digits, signs) = (start, 0, 0);
        for (; at < text.Length && signs < MostSigns; at++, signs++)
        {
            if (char.IsAsciiDigit(text[at])) digits++;
            else if (text[at] is not ('・' or '-' or '.' or '･') || (text[at] == '-' && digits == 0) || (text[at] is '・' or '.' && digits > 0)) break;
        }

        while (at > start && text[at - 1] is '-' or '・' or '.') at--;
        return digits is >= 1 and <= 4 && (at >= text.Length || !char.IsAsciiDigit(text[at])) ? at : 0;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        for (var spaces = 0; at < text.Length && text[at] is ' ' or '-' && spaces < 2; spaces++) at++;
        return at;
    }

    private static int Before(ReadOnlySpan<char> text, int at)
    {
        for (var spaces = 0; at > 0 && text[at - 1] is ' ' or '-' && spaces < 2; spaces++) at--;
        return at;
    }
}
