using System.Buffers;
using Sekisho.Inspection.Detection.Tables;

namespace Sekisho.Inspection.Names;

/// <summary>Finds names in the columns of tables whose head asks for a name: tabs, bars, commas.</summary>
internal sealed class NameColumns(LabelledNames labelled)
{
    private static readonly SearchValues<char> Rules = SearchValues.Create("|-:+= ─━┼├┤┌┐└┘┬┴│┃");
    private static readonly SearchValues<char> HeadCharacters = SearchValues.Create("番号日付年齢住所電話連絡先備考部署所属職内容件金額続柄性別区分");
    private const int MostColumns = 200;
    private const int MostStrayLines = 2;

    private enum Column
    {
        Other,
        Loose,
        Strict,
    }

    /// <summary>Finds them in the order of the text.</summary>
    public void Find(PlainText text, List<NameFound> names)
    {
        var characters = text.Characters;
        var (cells, heads, delimiter, stray) = (new List<(int Start, int End)>(), new List<Column>(), '\0', 0);
        for (var start = 0; start < text.Length;)
        {
            var end = text.EndOfLine(start, text.Length);
            var line = characters[start..end];
            var by = TableRow.Delimiter(line);
            if (by != ' ' && line.Length > 0)
            {
                if (!line.ContainsAnyExcept(Rules)) { }
                else if (IsHead(text, line, start, by, cells, heads)) (delimiter, stray) = (by, 0);
                else if (heads.Count > 0 && by == delimiter) Read(text, line, start, by, cells, heads, names);
                else if (++stray > MostStrayLines) heads.Clear();
            }
            else if (heads.Count > 0 && ++stray > MostStrayLines) heads.Clear();

            start = end + 1;
        }
    }

    private static bool IsHead(PlainText text, ReadOnlySpan<char> line, int start, char delimiter, List<(int Start, int End)> cells, List<Column> heads)
    {
        if (line.Length > 400) return false;
        TableRow.Cut(line, start, delimiter, cells);
        if (cells.Count is < 2 or > MostColumns) return false;
        var (labels, columns) = (0, new Column[cells.Count]);
        for (var i = 0; i < cells.Count; i++)
        {
            columns[i] = ColumnOf(text.Characters[cells[i].Start..cells[i].End]);
            if (columns[i] != Column.Other) labels++;
        }

        if (labels == 0) return false;
        // A row that holds values beside its label is no head: 担当|佐藤.
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = text.Characters[cells[i].Start..cells[i].End];
            if (cell.ContainsAnyInRange('0', '9') && cell.Length > 6) return false;
        }

        if (cells.Count == 2 && columns[0] != Column.Other && columns[1] == Column.Other && !IsHeadWord(text.Characters[cells[1].Start..cells[1].End])) return false;
        heads.Clear();
        heads.AddRange(columns);
        return true;
    }

    private void Read(PlainText text, ReadOnlySpan<char> line, int start, char delimiter, List<(int Start, int End)> cells, List<Column> heads, List<NameFound> names)
    {
        TableRow.Cut(line, start, delimiter, cells);
        for (var i = 0; i < cells.Count && i < heads.Count; i++)
        {
            if (heads[i] != Column.Other) labelled.Read(text, cells[i].Start, cells[i].End, heads[i] == Column.Strict, sure: true, names);
        }
    }

    private static Column ColumnOf(ReadOnlySpan<char> cell)
    {
        Span<char> dense = stackalloc char[24];
        var length = 0;
        foreach (var c in cell)
        {
            if (c is ' ' or '"' or '*' or '#') continue;
            if (length == dense.Length) return Column.Other;
            dense[length++] = c;
        }

        var word = dense[..length];
        if (word.IndexOf('(') is > 0 and var bracket) word = word[..bracket];
        if (NameWords.StrictHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.EndsWith("氏名") || word.EndsWith("フリガナ") || word.EndsWith("ふりがな")) return Column.Strict;
        return NameWords.LooseHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? Column.Loose : Column.Other;
    }

    private static bool IsHeadWord(ReadOnlySpan<char> cell) => cell.Trim(' ') is { Length: > 0 and <= 8 } word && !Titles.IsTitle(word) && word.IndexOfAny(HeadCharacters) >= 0;
}
