using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>Whether a number is called a 個人番号 by the words beside it.</summary>
internal static class MyNumberLabel
{
    private const int FarthestAfter = 12;
    private static readonly string[] Labels =
    [
        "マイナンバー", "マイナンバ-", "マイナンバ", "マイ・ナンバー", "まいなんばー", "個人番号", "個人ナンバー", "個人no", "個番", "mynumber", "my-number", "my_number",
        "kojinbango", "individualnumber",
    ];

    /// <summary>Whether a label names the number between two offsets of the folded text, from before or from after.</summary>
    public static bool Names(FoldedText folded, int start, int end)
    {
        var before = Surroundings.Before(folded, start);
        if (!before.Any(char.IsLetter)) return NamesFromAfter(Surroundings.After(folded, end));
        var label = Surroundings.EndOfLast(before, Labels);
        var other = OtherNumbers.EndOfLast(before);
        if (label >= 0 && label >= other && ReachesOver(before[label..])) return true;
        return other <= label && NamesFromAfter(Surroundings.After(folded, end));
    }

    // A list of numbers goes on after its label; a number after which other words stand has taken the label for itself.
    private static bool ReachesOver(string between)
    {
        var digits = between.Count(char.IsAsciiDigit);
        return digits < 10 || !between[(between.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Any(char.IsLetter);
    }

    private static bool NamesFromAfter(string after)
    {
        if (!after.Any(char.IsLetter)) return false;
        var at = Labels.Select(l => after.IndexOf(l, StringComparison.Ordinal)).Where(i => i is >= 0 and <= FarthestAfter).DefaultIfEmpty(-1).Min();
        if (at < 0 || after.AsSpan(0, at).ContainsAnyInRange('0', '9')) return false;
        if (at > 0 && after[at - 1] is '(' or '[' or '【' or '<') return true;
        // In 「…、個人番号 9832…」 the label belongs to the number that follows it.
        var label = Labels.Where(l => string.CompareOrdinal(after, at, l, 0, l.Length) == 0).Max(l => l.Length);
        var next = after.AsSpan(at + label).IndexOfAnyInRange('0', '9');
        return next < 0 || after.Substring(at + label, next).Any(c => char.IsLetter(c) && c != 'は');
    }
}
