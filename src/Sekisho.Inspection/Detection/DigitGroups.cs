using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>The runs of digits of a text in their order, and what separates them.</summary>
internal sealed class DigitGroups
{
    private const int LongestGap = 6;
    private readonly FoldedText _folded;
    private readonly List<(int Start, int End)> _groups = [];

    private DigitGroups(FoldedText folded)
    {
        _folded = folded;
        var text = folded.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            _groups.Add((start, i));
        }
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _groups.Count;

    /// <summary>The offsets of a group in the folded text; End is exclusive.</summary>
    public (int Start, int End) this[int index] => _groups[index];

    /// <summary>Collects the groups of a folded text.</summary>
    public static DigitGroups In(FoldedText folded) => new(folded);

    /// <summary>How many digits a group has.</summary>
    public int Length(int index) => _groups[index].End - _groups[index].Start;

    /// <summary>What stands between a group and the one before it; a break before the first.</summary>
    public DigitGap GapBefore(int index)
    {
        if (index <= 0 || index >= Count) return DigitGap.Break;
        var gap = _folded.Text[_groups[index - 1].End.._groups[index].Start];
        if (gap.Length > LongestGap) return DigitGap.Break;
        if (SignOf(gap) is { } sign) return sign;
        int hyphens = gap.Count('-'), dots = gap.Count('.'), spaces = gap.Count(' '), lines = gap.Count('\n') + gap.Count('\t') + gap.Count('|');
        if (hyphens + dots + spaces + lines < gap.Length || hyphens > 2) return DigitGap.Break;
        if (lines > 0) return dots == 0 ? DigitGap.Line : DigitGap.Break;
        if (hyphens > 0) return dots == 0 ? DigitGap.Hyphen : DigitGap.Break;
        if (dots > 0) return gap.Length == 1 ? DigitGap.Dot : DigitGap.Break;
        return spaces <= 3 ? DigitGap.Space : DigitGap.Break;
    }

    private static DigitGap? SignOf(ReadOnlySpan<char> gap) => gap.Trim(' ') switch
    {
        [','] => DigitGap.Comma,
        ['/'] => DigitGap.Slash,
        ['・'] => DigitGap.MiddleDot,
        _ => null,
    };

    /// <summary>What stands between a group and the one after it; a break after the last.</summary>
    public DigitGap GapAfter(int index) => GapBefore(index + 1);

    /// <summary>
    /// The last group of the number of exactly <paramref name="digits"/> digits that begins with a group, or -1. One kind of
    /// separator at most, and the ends of lines.
    /// </summary>
    public int EndOfNumber(int first, int digits)
    {
        var kind = DigitGap.Line;
        for (int i = first, sum = 0; i < Count; i++)
        {
            if (i > first)
            {
                var gap = GapBefore(i);
                if (gap == DigitGap.Break || (gap != DigitGap.Line && kind != DigitGap.Line && gap != kind)) return -1;
                if (gap != DigitGap.Line) kind = gap;
            }

            sum += Length(i);
            if (sum >= digits) return sum == digits ? i : -1;
        }

        return -1;
    }

    /// <summary>Whether signs join some neighbouring groups that end a number elsewhere: commas, slashes, middle dots.</summary>
    public bool AreJoinedBySigns(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (IsSign(GapBefore(i))) return true;
        }

        return false;
    }

    /// <summary>Whether a gap is such a sign.</summary>
    public static bool IsSign(DigitGap gap) => gap is DigitGap.Comma or DigitGap.Slash or DigitGap.MiddleDot;

    /// <summary>The digits of some neighbouring groups, without what separates them.</summary>
    public string Digits(int first, int last)
    {
        var digits = "";
        for (var i = first; i <= last; i++) digits += _folded.Text[_groups[i].Start.._groups[i].End].ToString();
        return digits;
    }
}
