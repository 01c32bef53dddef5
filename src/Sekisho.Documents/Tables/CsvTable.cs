using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sekisho.Documents.Tables;

/// <summary>A CSV file (RFC 4180); separated by tabs where its first line has tabs and no commas, as Excel copies it.</summary>
internal static class CsvTable
{
    public static Table Read(string name, string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new UnreadableTableException(TableFault.NotATable);
        var header = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length));
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = header.Contains('\t') && !header.Contains(',') ? "\t" : ",",
            BadDataFound = null,
            MaxFieldSize = TableReader.LongestCell,
            IgnoreBlankLines = true,
        };
        var lines = new List<TableLine>();
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, settings);
        try
        {
            for (var at = 1; parser.Read(); at = parser.RawRow + 1)
            {
                if (lines.Count == TableReader.MostLines || parser.Count > TableReader.MostColumns) throw new UnreadableTableException(TableFault.TooMuch);
                lines.Add(new TableLine(at, parser.Record ?? []));
            }
        }
        catch (CsvHelperException fault)
        {
            throw new UnreadableTableException(TableFault.TooMuch, fault);
        }

        return new Table(name, lines);
    }
}
