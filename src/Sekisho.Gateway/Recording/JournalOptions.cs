namespace Sekisho.Gateway.Recording;

/// <summary>Sizes and retention of a node's journal.</summary>
public sealed record JournalOptions
{
    /// <summary>Size of a segment in bytes; at least 4096. Segments that exist keep the size that they were made with.</summary>
    public int SegmentBytes { get; init; } = 16 << 20;

    /// <summary>How many bytes of segments may wait to be drained before appends are refused; at least one segment.</summary>
    public long MaximumBytes { get; init; } = 1L << 30;

    /// <summary>How long a drained segment stays, for a database failover that lost its last commits.</summary>
    public TimeSpan KeepDrained { get; init; } = TimeSpan.FromHours(1);

    internal int MaximumPayloadBytes => SegmentBytes - SegmentHeader.Bytes - RecordFormat.HeadBytes;

    internal bool IsUsable => SegmentBytes >= 4096 && MaximumBytes >= SegmentBytes && KeepDrained >= TimeSpan.Zero;
}
