namespace Sekisho.Inspection.Detection.Tables;

/// <summary>How one line falls into cells: by tabs, bars, commas (quotes heeded) or at least two spaces.</summary>
internal static class TableRow
{
    /// <summary>The sign that parts the cells of a line: tab, bar, comma, or a space for two and more of them.</summary>
    public static char Delimiter(ReadOnlySpan<char> line)
    {
        if (line.Contains('\t')) return '\t';
        if (line.ContainsAny("|│┃")) return '|';
        if (line.Contains(',')) return ',';
        return ' ';
    }

    /// <summary>Cuts a line; offsets count from <paramref name="offset"/>.</summary>
    public static void Cut(ReadOnlySpan<char> line, int offset, char delimiter, List<(int Start, int End)> cells)
    {
        cells.Clear();
        var (start, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (delimiter == ',' && line[i] == '"') quoted = !quoted;
            if (quoted || !Parts(line, i, delimiter)) continue;
            cells.Add((offset + start, offset + i));
            if (delimiter == ' ')
            {
                while (i + 1 < line.Length && line[i + 1] == ' ') i++;
            }

            start = i + 1;
        }

        cells.Add((offset + start, offset + line.Length));
        if (delimiter == ' ') cells.RemoveAll(c => c.Start == c.End);
    }

    private static bool Parts(ReadOnlySpan<char> line, int i, char delimiter) => delimiter switch
    {
        ' ' => line[i] == ' ' && i + 1 < line.Length && line[i + 1] == ' ',
        '|' => line[i] is '|' or '│' or '┃',
        _ => line[i] == delimiter,
    };
}
