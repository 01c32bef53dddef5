namespace Sekisho.Documents.Tables;

/// <summary>Why a file is not read.</summary>
public enum TableFault
{
    /// <summary>More bytes than <see cref="TableReader.LargestFile"/>.</summary>
    TooLarge,

    /// <summary>More lines, columns or text than a table of people can have, or a package that unpacks to far more than it is.</summary>
    TooMuch,

    /// <summary>Neither CSV in an encoding that is known nor an XLSX workbook.</summary>
    NotATable,
}
