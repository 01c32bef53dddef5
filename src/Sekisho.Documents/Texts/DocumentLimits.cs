namespace Sekisho.Documents.Texts;

/// <summary>How much of a file is read at most. Beyond any of these it is refused.</summary>
public sealed record DocumentLimits
{
    /// <summary>The defaults.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Largest file, in bytes (50 MB).</summary>
    public int FileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Most bytes that everything within the file unpacks to, in all (200 MB).</summary>
    public long ExpandedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Highest ratio of unpacked to packed bytes of a member that unpacks to more than 1 MB (250).</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Most members of all archives and messages together (5,000).</summary>
    public int Members { get; init; } = 5_000;

    /// <summary>Files within files, the outermost counted as 0 (4).</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Elements within elements, in XML and HTML (512).</summary>
    public int Elements { get; init; } = 512;

    /// <summary>Longest text in all, in UTF-16 units (20,971,520: 20 MB of Latin letters).</summary>
    public int TextLength { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most sections of text (20,000).</summary>
    public int Sections { get; init; } = 20_000;

    /// <summary>Most sheets of a workbook (500).</summary>
    public int Sheets { get; init; } = 500;

    /// <summary>Most cells of a workbook (5,000,000).</summary>
    public int Cells { get; init; } = 5_000_000;

    /// <summary>Most pages of a PDF (3,000).</summary>
    public int Pages { get; init; } = 3_000;

    /// <summary>Longest time for one file (60 seconds).</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
