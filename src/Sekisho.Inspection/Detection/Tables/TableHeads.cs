using System.Buffers;
using Sekisho.Inspection.Detection.Labels;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Tables;

/// <summary>Which cells stand under which heads: a row with labels and without long numbers is a head for the rows below it that fall into cells alike.</summary>
internal sealed class TableHeads
{
    private const int LongNumber = 4;
    private const int LongestHead = 10;
    private const int MostColumns = 200;
    private const int MostStrayLines = 2;
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("|-:+= ─━┼├┤┌┐└┘┬┴│┃");
    private readonly List<HeadedCell> _cells = [];
    private readonly List<(int Start, int End)> _row = [];
    private readonly List<LabelKind> _heads = [];
    private readonly List<int> _headStarts = [];
    private char _delimiter;
    private bool _spaced;
    private int _stray;

    private TableHeads(ReadOnlySpan<char> text, IReadOnlyList<Label> labels)
    {
        if (labels.Count == 0) return;
        for (int start = 0, label = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            if (length < 0) length = text.Length - start;
            var first = label;
            while (label < labels.Count && labels[label].Start < start + length) label++;
            Read(text.Slice(start, length), start, labels, first, label);
            start += length + 1;
        }
    }

    /// <summary>Reads the tables of a text.</summary>
    public static TableHeads Of(FoldedText folded, LabelIndex index) => new(folded.Text, index.Labels);

    /// <summary>The same for offsets that are asked for in rising order: the cursor remembers the place.</summary>
    public HeadedCell? At(int offset, ref int cursor)
    {
        while (cursor < _cells.Count && _cells[cursor].End <= offset) cursor++;
        return cursor < _cells.Count && _cells[cursor].Start <= offset ? _cells[cursor] : null;
    }

    /// <summary>The cell under a head in which an offset lies.</summary>
    public HeadedCell? At(int offset)
    {
        var (low, high) = (0, _cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cells[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low > 0 && offset < _cells[low - 1].End ? _cells[low - 1] : null;
    }

    private void Read(ReadOnlySpan<char> line, int start, IReadOnlyList<Label> labels, int first, int last)
    {
        if (_heads.Count == 0 && first == last) return;
        if (line.IsWhiteSpace() || IsRule(line))
        {
            if (line.IsWhiteSpace() && ++_stray > MostStrayLines) _heads.Clear();
            return;
        }

        var delimiter = TableRow.Delimiter(line);
        if (first < last && !HasLongNumber(line) && MakeHead(line, start, labels, first, last, delimiter)) return;
        if (_heads.Count == 0) return;
        TableRow.Cut(line, start, _delimiter == ' ' ? delimiter : _delimiter, _row);
        if (_spaced) CutAtSpaces(line, start);
        if (_row.Count < 2 || (_spaced && _row.Count != _heads.Count))
        {
            if (++_stray > MostStrayLines) _heads.Clear();
            return;
        }

        _stray = 0;
        for (var i = 0; i < _row.Count; i++)
        {
            var (from, to) = _row[i];
            if (!line[(from - start)..(to - start)].ContainsAnyInRange('0', '9')) continue;
            var column = Column(i, from - start);
            _cells.Add(new HeadedCell(start, from, to, column < _heads.Count ? _heads[column] : LabelKind.None));
        }
    }

    // Two labels parted by single spaces, and below them two values likewise.
    private void CutAtSpaces(ReadOnlySpan<char> line, int start)
    {
        _row.Clear();
        for (var i = 0; i < line.Length;)
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }

            var from = i;
            while (i < line.Length && line[i] != ' ') i++;
            _row.Add((start + from, start + i));
        }
    }

    private int Column(int index, int from)
    {
        if (_delimiter != ' ' || _row.Count == _heads.Count) return index;
        var best = 0;
        for (var i = 1; i < _headStarts.Count; i++)
        {
            if (Math.Abs(_headStarts[i] - from) <= Math.Abs(_headStarts[best] - from)) best = i;
        }

        return best;
    }

    private bool MakeHead(ReadOnlySpan<char> line, int start, IReadOnlyList<Label> labels, int first, int last, char delimiter)
    {
        if (delimiter == ' ' && !line.Contains(' ')) return false;
        TableRow.Cut(line, start, delimiter, _row);
        var spaced = _row.Count < 2 && delimiter == ' ';
        if (spaced)
        {
            _row.Clear();
            if (IsOnlyLabels(line, start, labels, first, last))
            {
                for (var l = first; l < last; l++) _row.Add((labels[l].Start, labels[l].End));
            }
            else
            {
                CutAtSpaces(line, start);
                if (!_row.Exists(cell => cell == (labels[first].Start, labels[first].End)) || _row.Exists(cell => cell.End - cell.Start > LongestHead)) return false;
            }
        }

        if (_row.Count is < 2 or > MostColumns) return false;
        _heads.Clear();
        _headStarts.Clear();
        _delimiter = delimiter;
        _spaced = spaced;
        _stray = 0;
        var symbol = false;
        for (int i = 0, l = first; i < _row.Count; i++)
        {
            var kind = LabelKind.None;
            for (; l < last && labels[l].Start < _row[i].End; l++)
            {
                if (kind is LabelKind.None or LabelKind.Generic) kind = labels[l].Kind;
            }

            if (kind == LabelKind.Generic) kind = symbol ? LabelKind.SymbolNumber : LabelKind.None;
            symbol |= kind == LabelKind.Symbol;
            _heads.Add(kind);
            _headStarts.Add(_row[i].Start - start);
        }

        return true;
    }

    private static bool IsOnlyLabels(ReadOnlySpan<char> line, int start, IReadOnlyList<Label> labels, int first, int last)
    {
        var at = 0;
        for (var l = first; l < last; l++)
        {
            if (!line[at..(labels[l].Start - start)].IsWhiteSpace()) return false;
            at = Math.Min(line.Length, labels[l].End - start);
        }

        return line[at..].IsWhiteSpace();
    }

    private static bool IsRule(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(RuleSigns) && line.ContainsAny("-─━=");

    private static bool HasLongNumber(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + LongNumber <= line.Length; i++)
        {
            var skipped = line[i..].IndexOfAnyInRange('0', '9');
            if (skipped < 0) return false;
            i += skipped;
            var from = i;
            while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
            if (i - from >= LongNumber) return true;
        }

        return false;
    }
}
