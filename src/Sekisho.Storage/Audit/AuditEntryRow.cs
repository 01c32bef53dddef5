namespace Sekisho.Storage.Audit;

/// <summary>An entry of a body's audit trail; only ever added. The columns beside <see cref="Json"/> are for lists and are checked against it.</summary>
internal sealed class AuditEntryRow
{
    public Guid BodyId { get; set; }

    public long Sequence { get; set; }

    public required string Json { get; set; }

    public required string Hash { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Action { get; set; }

    public Guid SubjectId { get; set; }
}
