using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Evidence;

/// <summary>Compares the events of a package, line by line in their order, with what the entries of its trail vouch for.</summary>
/// <param name="digests">For each entry from 1 the digest that its events must have; null where the package holds none of it (outside its period, or use records).</param>
internal sealed class EvidenceEventCheck(IReadOnlyList<string?> digests)
{
    private static readonly string Nothing = EventDigest.Of([]);

    private readonly List<byte[]> leaves = [];
    private long current;

    /// <summary>Events that were looked at.</summary>
    public long Events { get; private set; }

    /// <summary>Events in whose place only their leaf stands.</summary>
    public long Kept { get; private set; }

    /// <summary>Takes the next event; the sentence says what is wrong, null when nothing is.</summary>
    public string? Add(EvidenceEvent line)
    {
        if (line.Sequence < current) return $"第{line.Sequence}号の記録が、第{current}号の記録の後にあります（順序の入れ替え）。";
        if (line.Sequence > current && CloseUntil(line.Sequence) is { } fault) return fault;
        if (line.Sequence < 1 || line.Sequence > digests.Count || digests[(int)line.Sequence - 1] is null) return $"第{line.Sequence}号の記録は、この証跡の対象ではありません（加えられた記録）。";
        if (line.Ordinal != leaves.Count) return $"第{line.Sequence}号の{leaves.Count + 1}番目の記録があるべきところに、{line.Ordinal + 1}番目の記録があります（抜け、または順序の入れ替え）。";
        if (line.LeafOf() is not { } leaf) return $"第{line.Sequence}号の{line.Ordinal + 1}番目の記録を読み取れません。";
        leaves.Add(leaf);
        Events++;
        if (line.Json is null) Kept++;
        return null;
    }

    /// <summary>After the last event.</summary>
    public string? Finish() => CloseUntil(digests.Count + 1L);

    private string? CloseUntil(long next)
    {
        if (current > 0 && MerkleRoot.OfLeaves(leaves) != digests[(int)current - 1]) return $"第{current}号が証明する記録が書き換えられたか、失われています。";
        leaves.Clear();
        for (var skipped = current + 1; skipped < next && skipped <= digests.Count; skipped++)
        {
            if (digests[(int)skipped - 1] is { } digest && digest != Nothing) return $"第{skipped}号が証明する記録がありません（抜け）。";
        }

        current = next;
        return null;
    }
}
