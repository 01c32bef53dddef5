namespace Sekisho.Gateway.Recording;

/// <summary>A journal as it was found, or newly made.</summary>
/// <param name="NodeId">The node's id.</param>
/// <param name="Segments">Its segments in order; the last one is written on.</param>
/// <param name="Tail">Where writing goes on.</param>
internal sealed record RecoveredJournal(Guid NodeId, IReadOnlyList<Segment> Segments, JournalTail Tail);
