namespace Sekisho.Documents.Tables;

/// <summary>A file that is not read.</summary>
public sealed class UnreadableTableException : Exception
{
    /// <summary>With a reason.</summary>
    public UnreadableTableException(TableFault fault, Exception? inner = null)
        : base(fault.ToString(), inner) => Fault = fault;

    /// <summary>Why.</summary>
    public TableFault Fault { get; }
}
