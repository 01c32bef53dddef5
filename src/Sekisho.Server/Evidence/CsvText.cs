using System.Globalization;
using System.Text;

namespace Sekisho.Server.Evidence;

/// <summary>A table as CSV (RFC 4180). What a spreadsheet would take for a formula is marked as text.</summary>
internal static class CsvText
{
    /// <summary>Writes a table.</summary>
    public static string Of(IEnumerable<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder(Row(head));
        foreach (var row in rows) text.Append(Row(row));
        return text.ToString();
    }

    /// <summary>Writes one row, with its end.</summary>
    public static string Row(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string { Length: > 0 } words when words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' => "'" + words,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
