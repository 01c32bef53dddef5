namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Cuts a line into cells at tabs, bars, commas, two or more spaces, or at any space.</summary>
internal static class TableCells
{
    /// <summary>Stands for cells apart by one space or more; a space itself for two or more.</summary>
    public const char OneSpace = '\u0001';

    /// <summary>How many cells a line has.</summary>
    public static int Count(ReadOnlySpan<char> line, char delimiter)
    {
        var cells = 1;
        for (var at = Next(line, delimiter); at.Start >= 0; at = Next(line, delimiter))
        {
            cells++;
            line = line[at.End..];
        }

        return cells;
    }

    /// <summary>Where a cell stands in the line, without spaces and quotation marks round it.</summary>
    public static (int Start, int End) Cell(ReadOnlySpan<char> line, char delimiter, int column)
    {
        var start = 0;
        for (var i = 0; i < column; i++) start += Math.Max(0, Next(line[start..], delimiter).End);
        var length = Next(line[start..], delimiter).Start;
        var end = length < 0 ? line.Length : start + length;
        while (start < end && line[start] is ' ' or '"' or '\'' or '`' or '「') start++;
        while (end > start && line[end - 1] is ' ' or '"' or '\'' or '`' or '」') end--;
        return (start, end);
    }

    private static (int Start, int End) Next(ReadOnlySpan<char> line, char delimiter)
    {
        var start = delimiter switch { ' ' => line.IndexOf("  "), OneSpace => line.IndexOf(' '), _ => line.IndexOf(delimiter) };
        var end = start + 1;
        while (start >= 0 && delimiter is ' ' or OneSpace && end < line.Length && line[end] == ' ') end++;
        return (start, end);
    }
}
