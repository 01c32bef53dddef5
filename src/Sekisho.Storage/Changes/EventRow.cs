namespace Sekisho.Storage.Changes;

/// <summary>An event; only ever added. <see cref="AuditSequence"/> is the entry of the audit trail that vouches for it.</summary>
internal sealed class EventRow
{
    public Guid BodyId { get; set; }

    public Guid SubjectId { get; set; }

    public int Version { get; set; }

    public required string Kind { get; set; }

    public required string Json { get; set; }

    public DateTimeOffset At { get; set; }

    public long AuditSequence { get; set; }

    /// <summary>Place among the events of its act.</summary>
    public int Ordinal { get; set; }
}
