namespace Sekisho.Governance.Usage;

/// <summary>A record with its place in a node's journal.</summary>
public sealed record SequencedRecord(long Sequence, UseRecord Record);
