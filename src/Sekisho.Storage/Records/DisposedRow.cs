namespace Sekisho.Storage.Records;

/// <summary>What stays in place of an event or use record that was disposed of (docs/decisions/0029). Only ever added, by an approved disposal.</summary>
internal sealed class DisposedRow
{
    public Guid BodyId { get; set; }

    /// <summary>The entry of the trail that vouched for it.</summary>
    public long AuditSequence { get; set; }

    /// <summary>Its place there.</summary>
    public long Ordinal { get; set; }

    /// <summary>Its leaf, lower-case hex.</summary>
    public required string Leaf { get; set; }

    /// <summary>The entry of the trail that tells of the disposal.</summary>
    public long DisposalSequence { get; set; }
}
