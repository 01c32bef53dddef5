using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>The runs of digits of a text in their order, and what separates them.</summary>
internal sealed class DigitGroups
{
    private const int LongestGap = 6;
    private readonly FoldedText _folded;
    private readonly (int Start, int End)[] _groups;
    private readonly DigitGap[] _gaps;

    private DigitGroups(FoldedText folded)
    {
        _folded = folded;
        var text = folded.Text;
        var groups = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                var skipped = text[i..].IndexOfAnyInRange('0', '9');
                if (skipped < 0) break;
                i += skipped;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            groups.Add((start, i));
        }

        _groups = [.. groups];
        _gaps = new DigitGap[_groups.Length + 1];
        for (var i = 1; i < _groups.Length; i++) _gaps[i] = Gap(text[_groups[i - 1].End.._groups[i].Start]);
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _groups.Length;

    /// <summary>The offsets of a group in the folded text; End is exclusive.</summary>
    public (int Start, int End) this[int index] => _groups[index];

    /// <summary>Collects the groups of a folded text.</summary>
    public static DigitGroups In(FoldedText folded) => new(folded);

    /// <summary>How many digits a group has.</summary>
    public int Length(int index) => _groups[index].End - _groups[index].Start;

    /// <summary>What stands between a group and the one before it; a break before the first.</summary>
    public DigitGap GapBefore(int index) => index <= 0 || index >= Count ? DigitGap.Break : _gaps[index];

    private static DigitGap Gap(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestGap) return DigitGap.Break;
        if (gap.Length == 1) return Gap(gap[0]);
        if (SignOf(gap) is { } sign) return sign;
        int hyphens = gap.Count('-'), dots = gap.Count('.'), spaces = gap.Count(' '), lines = gap.Count('\n') + gap.Count('\t') + gap.Count('|');
        if (hyphens + dots + spaces + lines < gap.Length || hyphens > 2) return DigitGap.Break;
        if (lines > 0) return dots == 0 ? DigitGap.Line : DigitGap.Break;
        if (hyphens > 0) return dots == 0 ? DigitGap.Hyphen : DigitGap.Break;
        if (dots > 0) return gap.Length == 1 ? DigitGap.Dot : DigitGap.Break;
        return spaces <= 3 ? DigitGap.Space : DigitGap.Break;
    }

    private static DigitGap Gap(char sign) => sign switch
    {
        '-' => DigitGap.Hyphen,
        '.' => DigitGap.Dot,
        ' ' => DigitGap.Space,
        ',' => DigitGap.Comma,
        '/' => DigitGap.Slash,
        '・' => DigitGap.MiddleDot,
        '\n' or '\t' or '|' => DigitGap.Line,
        _ => DigitGap.Break,
    };

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
        var length = 0;
        for (var i = first; i <= last; i++) length += Length(i);
        return string.Create(length, (this, first, last), static (digits, at) =>
        {
            for (var (i, to) = (at.first, 0); i <= at.last; i++)
            {
                var (start, end) = at.Item1[i];
                at.Item1._folded.Text[start..end].CopyTo(digits[to..]);
                to += end - start;
            }
        });
    }

    /// <summary>Copies the first digits from a group on, over the groups after it; the rest is filled with 0.</summary>
    public void CopyHead(int first, Span<char> head)
    {
        head.Fill('0');
        for (var (i, at) = (first, 0); i < Count && at < head.Length; i++)
        {
            var digits = _folded.Text[_groups[i].Start.._groups[i].End];
            digits = digits[..Math.Min(digits.Length, head.Length - at)];
            digits.CopyTo(head[at..]);
            at += digits.Length;
        }
    }

    /// <summary>How many digits some neighbouring groups have together.</summary>
    public int Sum(int first, int last)
    {
        var sum = 0;
        for (var i = first; i <= last; i++) sum += Length(i);
        return sum;
    }

    /// <summary>The index of the first group that begins at an offset or after it; <see cref="Count"/> if none does.</summary>
    public int FirstFrom(int offset)
    {
        var (low, high) = (0, _groups.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_groups[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
