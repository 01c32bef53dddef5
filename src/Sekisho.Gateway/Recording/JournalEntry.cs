namespace Sekisho.Gateway.Recording;

/// <summary>A durable record of the journal.</summary>
/// <param name="Sequence">Its place, from 1, without gaps.</param>
/// <param name="Payload">What was appended.</param>
public readonly record struct JournalEntry(long Sequence, ReadOnlyMemory<byte> Payload);
