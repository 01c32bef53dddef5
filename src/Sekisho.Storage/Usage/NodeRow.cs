namespace Sekisho.Storage.Usage;

/// <summary>A gateway node: how far its journal is stored. It moves in the transaction that stores the records.</summary>
internal sealed class NodeRow
{
    public Guid NodeId { get; set; }

    public long Watermark { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
