using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>
/// Finds 格付 and 取扱制限 marks and tells them from mentions by their place: alone in brackets, in a line or a table cell, or
/// set off in the first lines. A sentence about a mark is shown for reference only.
/// </summary>
internal sealed class ClassificationMarkDetector(IEnumerable<ClassificationWord> words)
{
    // Characters between a mark and its brackets or the ends of its line.
    private const int Widest = 40;
    private const string CellEnds = "\n\t|";
    private const string Openers = "【〔[《〖(〈<{";
    private const string Closers = "】〕]》〗)〉>}";
    private const int HeadingBrackets = 5;
    private readonly MarkWords _words = new(words);

    /// <summary>Finds them in the order of the text, in which other texts begin at some offsets of the original.</summary>
    public IEnumerable<Finding> Detect(DenseText dense, IReadOnlyList<int> beginnings)
    {
        var matches = _words.In(dense);
        var heads = new TextHeads(dense, beginnings);
        var (cell, alone) = ((Start: 0, End: -1), false);
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Start > cell.End)
            {
                cell = CellOf(dense.Text, matches[i], cell.End + 1);
                alone = MarkPlace.HoldsMarksOnly(dense.Text, cell, matches, i);
            }

            var marks = alone || (heads.Cover(matches[i].Start) && IsSetOff(dense, matches[i], cell)) || IsBracketed(dense, matches, i) || IsWide(dense, matches[i]);
            // A word within a sentence speaks about marks; it marks nothing.
            if (!marks) continue;
            var (start, end) = dense.Origin(matches[i].Start, matches[i].End);
            yield return new Finding(FindingType.ClassificationMark, start, end, Confidence.Confirmed, "格付・取扱制限の表示です。", matches[i].Word.Text);
        }
    }

    private static (int Start, int End) CellOf(ReadOnlySpan<char> text, MarkMatch match, int from)
    {
        var before = text[from..match.Start].LastIndexOfAny(CellEnds);
        var after = text[match.End..].IndexOfAny(CellEnds);
        return (from + before + 1, after < 0 ? text.Length : match.End + after);
    }

    // 区分　　機密性2　　公開区分: wide spaces make a cell of their own.
    private static bool IsWide(DenseText dense, MarkMatch match)
    {
        var folded = dense.Folded.Text;
        var (start, end) = dense.FoldedSpan(match.Start, match.End);
        var before = start >= 2 && folded[start - 1] == ' ' && folded[start - 2] == ' ';
        if (!before && start > 0 && folded[start - 1] is not ('\n' or '│' or '┃' or '|')) before = start >= 2 && folded[start - 1] == ' ' && folded[start - 2] is '│' or '┃' or '|' or '分';
        var rest = folded[end..Math.Min(folded.Length, end + 2)];
        var after = rest.Length == 0 || rest[0] is '\n' or '(' or '│' or '┃' or '|' || rest is "  " || (rest[0] == ' ' && (rest.Length == 1 || rest[1] is '\n' or '│' or '┃' or '|'));
        return before && after;
    }

    // At the beginning or the end of its line, with a pause between it and the rest.
    private static bool IsSetOff(DenseText dense, MarkMatch match, (int Start, int End) cell)
    {
        if (!MarkPlace.EndsAfter(dense, match.End)) return false;
        var begins = match.Start - cell.Start <= Widest && !HasLetter(dense.Text[cell.Start..match.Start]) && (match.Start == cell.Start || MarkPlace.IsPause(dense.Before(match.Start)));
        var ends = MarkPlace.IsPause(dense.Before(match.Start)) && cell.End - match.End <= Widest && !HasLetter(dense.Text[match.End..cell.End]);
        return begins || ends;
    }

    private static bool IsBracketed(DenseText dense, List<MarkMatch> matches, int i)
    {
        var text = dense.Text;
        var before = text[Math.Max(0, matches[i].Start - Widest)..matches[i].Start];
        var opener = before.LastIndexOfAny(Openers + Closers + CellEnds);
        var closer = text[matches[i].End..Math.Min(text.Length, matches[i].End + Widest)].IndexOfAny(Openers + Closers + CellEnds);
        if (opener < 0 || closer < 0) return false;
        var (from, to) = (matches[i].Start - before.Length + opener, matches[i].End + closer);
        var kind = Openers.IndexOf(text[from]);
        if (kind < 0 || text[to] != Closers[kind] || text[(to + 1)..].StartsWith("とは")) return false;
        var first = i;
        while (first > 0 && matches[first - 1].Start > from) first--;
        if (MarkPlace.HoldsMarksOnly(text, (from + 1, to), matches, first)) return true;
        return kind < HeadingBrackets && !HasLetter(text[(from + 1)..matches[i].Start]) && MarkPlace.EndsAfter(dense, matches[i].End);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }
}
