namespace Sekisho.Documents.Tables;

/// <summary>Reads tables from files that people bring: CSV in the encodings of Japanese offices, XLSX. Whatever the file holds, time and memory stay bounded.</summary>
public static class TableReader
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Most lines of a table.</summary>
    public const int MostLines = 200_000;

    /// <summary>Most columns of a line.</summary>
    public const int MostColumns = 64;

    /// <summary>Longest cell, in UTF-16 units.</summary>
    public const int LongestCell = 2_000;

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="spread">Whether what stands in merged cells of a sheet is to stand in each of them; else it stands in the first.</param>
    /// <exception cref="UnreadableTableException">It is none, or too large.</exception>
    public static IReadOnlyList<Table> Read(string name, byte[] content, bool spread = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > LargestFile) throw new UnreadableTableException(TableFault.TooLarge);
        return IsPackage(content) ? WorkbookTables.Read(name, content, spread) : [CsvTable.Read(name, TableText.Decode(content))];
    }

    /// <summary>A ZIP archive begins with a local file header (APPNOTE 4.3.7).</summary>
    private static bool IsPackage(byte[] content) => content.AsSpan().StartsWith("PK\u0003\u0004"u8);
}
