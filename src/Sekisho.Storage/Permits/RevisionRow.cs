namespace Sekisho.Storage.Permits;

/// <summary>One row: the counter that moves with every change of keys, permits, services, organisation or rules. The gateway's snapshot follows it.</summary>
internal sealed class RevisionRow
{
    public int Id { get; set; }

    public long Value { get; set; }
}
