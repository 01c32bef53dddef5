using Sekisho.Inspection.Detection.Tables;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Labels;

/// <summary>Which label names each group of digits: the head of its column, else the nearest before it; and which one from after.</summary>
internal sealed class NumberNames
{
    private const int Reach = 22;
    private const int LongestLook = 4 * Reach;
    private const int DirectReach = 8;
    private const int FarthestAfter = 12;
    private const int LongestListGap = 12;
    private readonly FoldedText _folded;
    private readonly LabelIndex _index;
    private readonly TableHeads _tables;
    private readonly LabelHit[] _before;

    /// <summary>Reads the labels of a text.</summary>
    public NumberNames(FoldedText folded, DigitGroups groups)
    {
        _folded = folded;
        _index = LabelIndex.Of(folded);
        _tables = TableHeads.Of(folded, _index);
        _before = new LabelHit[groups.Count];
        var text = folded.Text;
        if (_index.Labels.Count == 0)
        {
            Array.Fill(_before, LabelHit.None);
            return;
        }

        for (int i = 0, cell = 0, label = 0; i < groups.Count; i++)
        {
            var start = groups[i].Start;
            while (label < _index.Labels.Count && _index.Labels[label].End <= start) label++;
            var hit = Before(start, label - 1, _tables.At(start, ref cell));
            if (hit.Kind == LabelKind.None && hit.CellEnd < 0 && i > 0 && GoesOn(text, groups, i)) hit = _before[i - 1] with { Direct = false };
            _before[i] = hit;
        }
    }

    /// <summary>All labels.</summary>
    public LabelIndex Index => _index;

    /// <summary>What names a group from before it or from the head of its column.</summary>
    public LabelHit this[int group] => _before[group];

    /// <summary>Whether a label of a kind names the number of some groups.</summary>
    public bool Name(LabelKind kind, LabelHit hit, int start, int end)
    {
        if (hit.CellEnd >= 0 && end > hit.CellEnd) return false;
        if (hit.Kind == kind && (hit.Direct || After(end) is LabelKind.None or LabelKind.Generic || After(end) == kind)) return true;
        return !(hit.Direct && hit.Kind is not (LabelKind.None or LabelKind.Generic)) && After(end) == kind && (start == 0 || _folded.Text[start - 1] is not '-');
    }

    /// <summary>The label before an offset, or the head of the column in which it lies.</summary>
    public LabelHit Before(int start) => Before(start, _index.LastBefore(start), _tables.At(start));

    private LabelHit Before(int start, int at, HeadedCell? cell)
    {
        while (at >= 0 && _index.Labels[at].Kind == LabelKind.Generic && start - _index.Labels[at].End <= LongestLook) at--;
        if (at < 0 || _index.Labels[at].Kind == LabelKind.Generic) return cell is { } only ? new LabelHit(only.Kind, only.Kind != LabelKind.None, only.End) : LabelHit.None;
        var label = _index.Labels[at];
        var between = _folded.Text[Math.Min(label.End, start)..start];
        if (cell is { } headed)
        {
            var own = label.Start >= headed.RowStart && IsDirect(between);
            return own ? new LabelHit(label.Kind, Direct: true, -1) : new LabelHit(headed.Kind, headed.Kind != LabelKind.None, headed.End);
        }

        return Reaches(between) ? new LabelHit(label.Kind, IsDirect(between), -1) : LabelHit.None;
    }

    /// <summary>The label after an offset on the same line that belongs to what stands before it.</summary>
    public LabelKind After(int end)
    {
        var at = _index.LastBefore(end) + 1;
        if (at >= _index.Labels.Count) return LabelKind.None;
        var label = _index.Labels[at];
        if (label.Start < end || label.Start - end > LongestLook) return LabelKind.None;
        var text = _folded.Text;
        var between = text[end..label.Start];
        if (between.Contains('\n') || between.ContainsAnyInRange('0', '9') || Dense(between) > FarthestAfter) return LabelKind.None;
        var trimmed = between.TrimEnd(' ');
        if (trimmed.Length > 0 && trimmed[^1] is '(' or '[' or '【' or '<' or '〔' && trimmed.TrimStart(' ').Length == 1) return label.Kind;
        if (between.ContainsAny("\t|,、")) return LabelKind.None;

        // In 「…、個人番号 9832…」 the label belongs to the number that follows it.
        var next = text.Slice(label.End, Math.Min(Reach, text.Length - label.End));
        var line = next.IndexOf('\n');
        if (line >= 0) next = next[..line];
        var digits = next.IndexOfAnyInRange('0', '9');
        if (digits < 0) return line >= 0 && label.Kind != LabelKind.MyNumber && next.IsWhiteSpace() && between.IsWhiteSpace() ? LabelKind.None : label.Kind;
        return HasLetter(next[..digits], "は") ? label.Kind : LabelKind.None;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, DigitGroups groups, int i)
    {
        var gap = text[groups[i - 1].End..groups[i].Start];
        return gap.Length <= LongestListGap && !HasLetter(gap, "") && gap.Count('\n') <= 1;
    }

    private static bool Reaches(ReadOnlySpan<char> between)
    {
        if (between.Length > LongestLook || Dense(between) > Reach || between.Count('\n') > 2) return false;
        var last = between.LastIndexOfAnyInRange('0', '9');
        if (last < 0) return true;
        var digits = 0;
        foreach (var c in between) digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits < 10 || !HasLetter(between[last..], "");
    }

    private static bool IsDirect(ReadOnlySpan<char> between)
    {
        if (between.Length > LongestLook || Dense(between) > DirectReach || between.Count('\n') > 2) return false;
        return !between.ContainsAnyInRange('0', '9') && !between.Contains('。') && !HasLetter(between, "はがのをにもiscd番号コード");
    }

    // Without spaces and the tags of HTML.
    private static int Dense(ReadOnlySpan<char> text)
    {
        var length = text.Length - text.Count(' ');
        for (var at = text.IndexOf('<'); at >= 0;)
        {
            var close = text[at..].IndexOf('>');
            if (close < 0) break;
            length -= close + 1;
            text = text[(at + close + 1)..];
            at = text.IndexOf('<');
        }

        return length;
    }

    private static bool HasLetter(ReadOnlySpan<char> text, ReadOnlySpan<char> except)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && text[i..].IndexOf('>') is > 0 and var close) i += close;
            else if (char.IsLetter(text[i]) && !except.Contains(text[i])) return true;
        }

        return false;
    }
}
