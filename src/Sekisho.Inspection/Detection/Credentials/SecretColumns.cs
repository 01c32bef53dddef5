using System.Buffers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds secrets under the head of a column: tabs, bars, commas, two or more spaces.</summary>
internal static class SecretColumns
{
    private static readonly SearchValues<char> NoHead = SearchValues.Create("はを:=(){};。");
    private static readonly SearchValues<char> Code = SearchValues.Create("(){};=。");
    private static readonly SearchValues<char> Form = SearchValues.Create(":「、■●◆");
    private static readonly SearchValues<char> Rule = SearchValues.Create("-|:+= ");
    private const int MostRows = 500;
    private const int LongestRow = 600;
    private const int LongestHead = 14;

    /// <summary>Whether the name is the head of a column with rows below it.</summary>
    public static bool IsHead(ReadOnlySpan<char> text, SecretName name) => Delimiter(text, name, out _, out _) != '\0';

    /// <summary>Finds the values below.</summary>
    /// <returns>Where the search goes on.</returns>
    public static int Detect(string original, FoldedText folded, SecretName name, List<Finding> found)
    {
        var text = folded.Text;
        var delimiter = Delimiter(text, name, out var column, out var count);
        var at = LineEnd(text, name.End) + 1;
        for (var row = 0; row < MostRows && at < text.Length; row++)
        {
            var end = LineEnd(text, at);
            if (end - at is 0 or > LongestRow) break;
            if (IsRule(text[at..end]))
            {
                at = end + 1;
                continue;
            }

            if (TableCells.Count(text[at..end], delimiter) != count) break;
            var (start, stop) = TableCells.Cell(text[at..end], delimiter, column);
            var value = new SecretValue(at + start, at + stop, SecretPlace.Column);
            if (stop > start)
            {
                if (text[value.Start..value.End].Contains(text[name.Start..name.End], StringComparison.Ordinal)) break;
                if (((name.IsJapanese && delimiter is not (' ' or TableCells.OneSpace)) || text[value.Start..value.End].ContainsAnyInRange('0', '9')) && SecretStrength.Judge(original, folded, value, name.Kind) is { } confidence)
                {
                    var (from, to) = folded.Origin(value.Start, value.End);
                    found.Add(CredentialDetector.Found(from, to, confidence, "パスワードや鍵の列にある値です。"));
                }
            }

            at = end + 1;
        }

        return name.End;
    }

    private static char Delimiter(ReadOnlySpan<char> text, SecretName name, out int column, out int count)
    {
        var delimiter = Delimiter(text, name, single: false, out column, out count);
        return delimiter != '\0' ? delimiter : Delimiter(text, name, single: true, out column, out count);
    }

    private static char Delimiter(ReadOnlySpan<char> text, SecretName name, bool single, out int column, out int count)
    {
        (column, count) = (0, 0);
        var left = name.Start;
        while (left > 0 && name.Start - left < LongestHead && !IsDelimiter(text, left - 1, single)) left--;
        var right = name.End;
        while (right < text.Length && right - name.End < LongestHead && !IsDelimiter(text, right, single)) right++;
        var before = left > 0 ? text[left - 1] : '\n';
        var after = right < text.Length ? text[right] : '\n';
        var delimiter = after != '\n' ? after : before;
        if (delimiter is not ('\t' or '|' or ',' or ' ') || (before != '\n' && before != delimiter) || (single && delimiter != ' ')) return '\0';
        if (text[left..right].ContainsAny(NoHead)) return '\0';
        var from = Math.Max(0, name.Start - LongestRow);
        var start = from + text[from..name.Start].LastIndexOf('\n') + 1;
        if (start == from && from > 0) return '\0';
        var end = LineEnd(text, name.End);
        if (end >= text.Length || end - start > LongestRow) return '\0';
        var line = text[start..end];
        if (line.ContainsAny(Code) || line[(right - start)..].ContainsAnyInRange('0', '9') || (single && line.ContainsAny(Form))) return '\0';
        if (single) delimiter = TableCells.OneSpace;
        count = TableCells.Count(line, delimiter);
        column = TableCells.Count(line[..(name.Start - start)], delimiter) - 1;
        return count > (single ? 2 : 1) ? delimiter : '\0';
    }

    private static bool IsDelimiter(ReadOnlySpan<char> text, int at, bool single) => text[at] is '\t' or '|' or ',' or '\n' || (text[at] == ' ' && (single || (at + 1 < text.Length && text[at + 1] == ' ') || (at > 0 && text[at - 1] == ' ')));

    private static int LineEnd(ReadOnlySpan<char> text, int at)
    {
        var end = text[at..Math.Min(text.Length, at + LongestRow + 1)].IndexOf('\n');
        return end < 0 ? Math.Min(text.Length, at + LongestRow + 1) : at + end;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(Rule);
}
