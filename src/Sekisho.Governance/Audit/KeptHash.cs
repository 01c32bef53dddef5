using System.Text;

namespace Sekisho.Governance.Audit;

/// <summary>What stays in place of an event or a use record that was disposed of: its leaf, at its place under its entry of the trail.</summary>
/// <param name="Sequence">The entry that vouches for what was there.</param>
/// <param name="Ordinal">Its place there: of an event among those of its act, of a use record its sequence in the node's journal.</param>
/// <param name="Leaf">The leaf, lower-case hex.</param>
public sealed record KeptHash(long Sequence, long Ordinal, string Leaf)
{
    /// <summary>What ties hashes to the disposal that left them: the Merkle root over them by entry and place, lower-case hex.</summary>
    public static string DigestOf(IEnumerable<KeptHash> hashes) =>
        MerkleRoot.Of(hashes.OrderBy(h => h.Sequence).ThenBy(h => h.Ordinal).Select(h => Encoding.UTF8.GetBytes($"{h.Sequence}\n{h.Ordinal}\n{h.Leaf}\n")));
}
