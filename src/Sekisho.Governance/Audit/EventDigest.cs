using System.Text;

namespace Sekisho.Governance.Audit;

/// <summary>
/// Ties the events of an act to its entry in the audit trail: the Merkle root over them, so that an event which is disposed of can leave its leaf in its place
/// and the rest is still vouched for.
/// </summary>
public static class EventDigest
{
    /// <summary>The root over the events in the order in which they were stored, lower-case hex; an act without events has the digest of nothing.</summary>
    public static string Of(IEnumerable<StoredEvent> events) => MerkleRoot.OfLeaves(events.Select(LeafOf));

    /// <summary>The leaf of an event.</summary>
    public static byte[] LeafOf(StoredEvent e) => MerkleRoot.LeafOf(Encoding.UTF8.GetBytes($"{e.Kind}\n{e.SubjectId}\n{e.Version}\n{e.Json}\n"));
}
