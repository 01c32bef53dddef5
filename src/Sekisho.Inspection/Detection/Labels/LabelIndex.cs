using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Labels;

/// <summary>
/// Every label of a folded text, found in one pass, the longest from the left first. Spaces inside a label do not matter (個　人　番　号).
/// </summary>
internal sealed class LabelIndex
{
    private const int MostSpaces = 3;
    private static readonly string[][] Words;
    private static readonly LabelKind[][] Kinds;
    private static readonly ushort[] Buckets = new ushort[char.MaxValue + 1];

    // Which second characters the words of a bucket have, by their last six bits: most of the text falls out here.
    private static readonly ulong[] Seconds;
    private readonly List<Label> _labels = [];
    private readonly List<Label> _contexts = [];
    private uint _kinds;

    static LabelIndex()
    {
        var buckets = LabelWords.All.GroupBy(l => l.Word[0]).ToList();
        Words = new string[buckets.Count + 1][];
        Kinds = new LabelKind[buckets.Count + 1][];
        Seconds = new ulong[buckets.Count + 1];
        for (var i = 0; i < buckets.Count; i++)
        {
            var sorted = buckets[i].OrderByDescending(l => l.Word.Length).ToList();
            Words[i + 1] = [.. sorted.Select(l => l.Word)];
            Kinds[i + 1] = [.. sorted.Select(l => l.Kind)];
            foreach (var (word, _) in sorted) Seconds[i + 1] |= word.Length == 1 ? ulong.MaxValue : Bit(word[1]);
            Seconds[i + 1] |= Bit(' ');
            Buckets[buckets[i].Key] = (ushort)(i + 1);
        }
    }

    private LabelIndex(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var bucket = Buckets[text[i]];
            if (bucket == 0 || (Seconds[bucket] & Bit(i + 1 < text.Length ? text[i + 1] : ' ')) == 0 || (char.IsAsciiLetter(text[i]) && i > 0 && char.IsAsciiLetter(text[i - 1]))) continue;
            var words = Words[bucket];
            for (var w = 0; w < words.Length; w++)
            {
                if (End(text, i, words[w]) is not (> 0 and var end) || (Kinds[bucket][w] == LabelKind.Symbol && IsTwo(text[i..end]))) continue;
                Add(text, new Label(i, end, Kinds[bucket][w]));
                i = end - 1;
                break;
            }
        }
    }

    /// <summary>The labels that name numbers, in the order of the text.</summary>
    public IReadOnlyList<Label> Labels => _labels;

    /// <summary>Whether any label of a kind stands in the text.</summary>
    public bool Has(LabelKind kind) => (_kinds & (1u << (int)kind)) != 0;

    /// <summary>Reads a text.</summary>
    public static LabelIndex Of(FoldedText folded) => new(folded.Text);

    /// <summary>The index of the last label that ends at an offset or before it, or -1.</summary>
    public int LastBefore(int offset) => LastBefore(_labels, offset);

    /// <summary>Whether a context word of a kind ends within so many characters before an offset.</summary>
    public bool HasContext(LabelKind kind, int offset, int reach)
    {
        for (var i = LastBefore(_contexts, offset); i >= 0 && offset - _contexts[i].End <= reach; i--)
        {
            if (_contexts[i].Kind == kind) return true;
        }

        return false;
    }

    /// <summary>How far the nearest context word of a kind is from an offset; more than the reach if none is within it.</summary>
    public int ContextDistance(LabelKind kind, int offset, int reach) => Has(kind) ? Distance(_contexts, kind, offset, reach) : int.MaxValue;

    /// <summary>How far the nearest label of a kind is from an offset; more than the reach if none is within it.</summary>
    public int LabelDistance(LabelKind kind, int offset, int reach) => Has(kind) ? Distance(_labels, kind, offset, reach) : int.MaxValue;

    private static int Distance(List<Label> labels, LabelKind kind, int offset, int reach)
    {
        var nearest = int.MaxValue;
        var before = LastBefore(labels, offset);
        for (var i = before; i >= 0 && offset - labels[i].End <= reach; i--)
        {
            if (labels[i].Kind != kind) continue;
            nearest = offset - labels[i].End;
            break;
        }

        for (var i = before + 1; i < labels.Count && labels[i].Start - offset <= reach; i++)
        {
            if (labels[i].Kind == kind) return Math.Min(nearest, Math.Max(0, labels[i].Start - offset));
        }

        return nearest;
    }

    private static int LastBefore(List<Label> labels, int offset)
    {
        var (low, high) = (0, labels.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (labels[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private static int End(ReadOnlySpan<char> text, int start, string word)
    {
        var at = start + 1;
        for (var i = 1; i < word.Length; i++, at++)
        {
            for (var spaces = 0; at < text.Length && text[at] == ' ' && spaces < MostSpaces; spaces++) at++;
            if (at >= text.Length || text[at] != word[i]) return 0;
        }

        return char.IsAsciiLetter(word[^1]) && at < text.Length && char.IsAsciiLetter(text[at]) && !IsCode(text, at) ? 0 : at;
    }

    private static ulong Bit(char c) => 1ul << (c & 63);

    // 記号　番号: the heads of two columns.
    private static bool IsTwo(ReadOnlySpan<char> label) => label[1] != ' ' && label.Contains(' ');

    // TR1234567 may stand right after "passport no" without a space.
    private static bool IsCode(ReadOnlySpan<char> text, int at) => at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]);

    private void Add(ReadOnlySpan<char> text, Label label)
    {
        if (LabelWords.IsContext(label.Kind))
        {
            _kinds |= 1u << (int)label.Kind;
            _contexts.Add(label);
            return;
        }

        if (label.Kind == LabelKind.Generic) label = Whole(text, label);
        _labels.Add(label);
        _kinds |= 1u << (int)label.Kind;
    }

    // 電話の番号 belongs to 電話; 給水装置番号 is a number of something else; 番号 alone says nothing.
    private Label Whole(ReadOnlySpan<char> text, Label label)
    {
        if (_labels.Count > 0 && _labels[^1] is var last && last.Kind is not (LabelKind.Generic or LabelKind.Symbol) && text[last.End..label.Start] is "" or "の" or "・" or "証" or "証の" or "の通知" or "等")
        {
            _labels.RemoveAt(_labels.Count - 1);
            return label with { Start = last.Start, Kind = last.Kind is LabelKind.AccountType ? LabelKind.Account : last.Kind };
        }

        return label.Start > 0 && IsWord(text[label.Start - 1]) ? label with { Kind = LabelKind.Other } : label;
    }

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u30A1' and <= '\u30FA' or 'ー' or '々' || char.IsAsciiLetter(c);
}
