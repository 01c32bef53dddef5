using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Evidence;

/// <summary>Compares the events of a package with what the entries of its trail vouch for, entry by entry in their order; it holds no more than one act at a time.</summary>
internal sealed class EvidenceEventCheck(EvidenceZip zip, IReadOnlyList<string> files, EvidenceDisposalCheck disposals) : IAsyncDisposable
{
    private static readonly string Nothing = EventDigest.Of([]);

    private readonly EvidenceLines<EvidenceEvent> lines = new(zip, files);
    private bool begun;

    /// <summary>Events that were looked at.</summary>
    public long Events { get; private set; }

    /// <summary>Events in whose place only their leaf stands.</summary>
    public long Kept { get; private set; }

    /// <summary>The first thing that is wrong, with its file; null where nothing is.</summary>
    public (string File, string Fault)? Fault { get; private set; }

    /// <summary>Takes the next entry with the digest that its events must have; null where the package holds none of it.</summary>
    public async ValueTask EntryAsync(long sequence, string? digest, CancellationToken cancellation)
    {
        if (Fault is not null) return;
        if (!begun) await lines.MoveAsync(cancellation);
        begun = true;
        var (leaves, place) = (new List<byte[]>(), Place());
        for (; lines.Current is { } line && line.Sequence <= sequence; await lines.MoveAsync(cancellation))
        {
            place = Place();
            if (line.Sequence < sequence) Found($"第{line.Sequence}号の記録が、第{sequence - 1}号の記録より後にあります（順序の入れ替え、または加えられた記録）。", place);
            else if (digest is null) Found($"第{line.Sequence}号の記録は、この証跡の対象ではありません（加えられた記録）。", place);
            else if (line.Ordinal != leaves.Count) Found($"第{line.Sequence}号の{leaves.Count + 1}番目の記録があるべきところに、{line.Ordinal + 1}番目の記録があります（抜け、または順序の入れ替え）。", place);
            else if (line.LeafOf() is not { } leaf) Found($"第{line.Sequence}号の{line.Ordinal + 1}番目の記録を読み取れません。", place);
            else leaves.Add(leaf);
            if (Fault is not null) return;
            if (disposals.Take(line) is { } unapproved) Found(unapproved, place);
            Events++;
            if (line.Json is null) Kept++;
        }

        if (Fault is null && lines.IsUnreadable) Found("読み取れません（書き換え）。", Place());
        else if (Fault is null && digest is not null && leaves.Count == 0 && digest != Nothing) Found($"第{sequence}号が証明する記録がありません（抜け、または順序の入れ替え）。", Place());
        else if (Fault is null && digest is not null && MerkleRoot.OfLeaves(leaves) != digest) Found($"第{sequence}号が証明する記録が書き換えられたか、失われています。", place);
    }

    /// <summary>After the last entry.</summary>
    public async ValueTask FinishAsync(long last, CancellationToken cancellation)
    {
        if (!begun) await lines.MoveAsync(cancellation);
        if (Fault is null && lines.IsUnreadable) Found("読み取れません（書き換え）。", Place());
        if (Fault is null && lines.Current is { } more) Found($"監査証跡は第{last}号までですが、第{more.Sequence}号の記録があります（加えられた記録）。", Place());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => lines.DisposeAsync();

    private (string File, int Number) Place() => (lines.File ?? EvidenceManifest.EventFolder, lines.Number);

    private void Found(string fault, (string File, int Number) place) => Fault = (place.File, place.Number > 0 ? $"{place.Number}行目: {fault}" : fault);
}
