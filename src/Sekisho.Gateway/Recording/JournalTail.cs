namespace Sekisho.Gateway.Recording;

/// <summary>Where writing goes on.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="File">The segment, open for writing.</param>
/// <param name="End">Offset behind the last record.</param>
/// <param name="NextSequence">The next record's sequence.</param>
/// <param name="Chain">The chain hash after the last record.</param>
internal sealed record JournalTail(Segment Segment, ISegmentFile File, int End, long NextSequence, byte[] Chain);
