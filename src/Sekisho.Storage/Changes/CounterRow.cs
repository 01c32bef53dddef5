namespace Sekisho.Storage.Changes;

/// <summary>The last number given in a series of a fiscal year.</summary>
internal sealed class CounterRow
{
    public Guid BodyId { get; set; }

    public required string Series { get; set; }

    public int FiscalYear { get; set; }

    public int Last { get; set; }
}
