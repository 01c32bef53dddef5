namespace Sekisho.Storage.Audit;

/// <summary>The newest entry of a body's chain. Its row is what writers of one body queue for.</summary>
internal sealed class AuditHeadRow
{
    public Guid BodyId { get; set; }

    public long Sequence { get; set; }

    public required string Hash { get; set; }
}
