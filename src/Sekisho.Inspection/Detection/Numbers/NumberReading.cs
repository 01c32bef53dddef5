using Sekisho.Inspection.Detection.Labels;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>A text as the detectors of numbers read it: folded, its groups of digits, and, read only when a detector asks, its labels.</summary>
internal sealed class NumberReading(FoldedText folded)
{
    private NumberNames? _names;

    /// <summary>The folded text.</summary>
    public FoldedText Folded { get; } = folded;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text => Folded.Text;

    /// <summary>Its groups of digits.</summary>
    public DigitGroups Groups { get; } = DigitGroups.In(folded);

    /// <summary>What names them.</summary>
    public NumberNames Names => _names ??= new NumberNames(Folded, Groups);

    /// <summary>Whether a label of a kind names the number of some groups.</summary>
    public bool Named(LabelKind kind, int first, int last) => Names.Name(kind, Names[first], Groups[first].Start, Groups[last].End);

    /// <summary>A finding over a span of the folded text.</summary>
    public Finding Finding(FindingType type, int from, int to, Confidence confidence, string reason)
    {
        var (start, end) = Folded.Origin(from, to);
        return new Finding(type, start, end, confidence, reason, Mark: null);
    }

    /// <summary>Whether a letter, a digit or a sign of a code stands right beside a span.</summary>
    public bool IsPartOfCode(int start, int end)
    {
        var text = Text;
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        return char.IsAsciiLetterOrDigit(before) || char.IsAsciiLetterOrDigit(after) || before is '_' or '/' or '=' or '+' or '\\' or '$' or '¥' || after is '_' or '円' or '@' || (before is '-' or '.' or ',' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]));
    }
}
