using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Evidence;

/// <summary>A line of the list of what was disposed of: the hash that stands in its place, and the entry that tells of the disposal.</summary>
/// <param name="Disposal">That entry.</param>
/// <param name="Sequence">The entry that vouches for what was there.</param>
/// <param name="Ordinal">Its place there.</param>
/// <param name="Leaf">The leaf, lower-case hex.</param>
internal sealed record EvidenceDisposed(long Disposal, long Sequence, long Ordinal, string Leaf)
{
    /// <summary>What it keeps.</summary>
    public KeptHash Kept => new(Sequence, Ordinal, Leaf);
}
