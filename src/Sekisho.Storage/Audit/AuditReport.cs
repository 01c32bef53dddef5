using System.Collections.Immutable;

namespace Sekisho.Storage.Audit;

/// <summary>What a verification found.</summary>
/// <param name="Entries">Entries looked at.</param>
/// <param name="Events">Events looked at.</param>
/// <param name="Uses">Use records looked at.</param>
/// <param name="LastHash">Hash of the newest entry.</param>
/// <param name="Faults">What is wrong, the first broken entry first, at most 20; empty where all is whole.</param>
public sealed record AuditReport(long Entries, long Events, long Uses, string LastHash, ImmutableArray<string> Faults)
{
    /// <summary>Records that were disposed of with approval; a hash stands in the place of each.</summary>
    public long Disposed { get; init; }

    /// <summary>Whether all is whole.</summary>
    public bool IsWhole => Faults.IsEmpty;
}
