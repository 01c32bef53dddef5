namespace Sekisho.Storage.Usage;

/// <summary>An intent (利用記録の前半), as the journal had it; only ever added.</summary>
internal sealed class UseRow
{
    public Guid BodyId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid Id { get; set; }

    /// <summary>The date in Japan; lists and charts ask by it.</summary>
    public DateOnly Day { get; set; }

    public Guid NodeId { get; set; }

    public long Sequence { get; set; }

    public Guid PersonId { get; set; }

    public Guid? DivisionId { get; set; }

    public Guid KeyId { get; set; }

    public Guid? PermitId { get; set; }

    public Guid? ServiceId { get; set; }

    public required string Model { get; set; }

    public int Level { get; set; }

    /// <summary>Findings by kind and count, as JSON.</summary>
    public required string Findings { get; set; }

    public int PromptBytes { get; set; }

    public required string PromptDigest { get; set; }

    public bool Streamed { get; set; }

    public int SnapshotAgeMilliseconds { get; set; }
}
