using System.Buffers.Binary;
using System.Text.Json;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Evidence;

/// <summary>
/// Checks that every hash which stands in place of an event was left by an approved disposal: an entry tells of it, its event names the hashes by their root, and
/// the plan was approved and begun before.
/// </summary>
internal sealed class EvidenceDisposalCheck
{
    private readonly Dictionary<Guid, DisposalPlan> plans = [];
    private readonly Dictionary<long, (long Hashes, string Digest)> told = [];
    private readonly HashSet<(long Disposal, long Sequence, long Ordinal, UInt128 Leaf)> open = [];

    /// <summary>Takes the next event; the sentence says what is wrong, null when nothing is.</summary>
    public string? Take(EvidenceEvent line)
    {
        if (line is { Disposal: { } disposal, Leaf: { } leaf }) open.Add((disposal, line.Sequence, line.Ordinal, Short(leaf)));
        if (line is not { Kind: { } kind, Subject: { } subject, Json: { } json } || kind != DisposalPlan.Kind) return null;
        try
        {
            var happened = EventFormat.Read(kind, json);
            if (happened is DisposalEvent.Disposed gone)
            {
                if (plans.GetValueOrDefault(subject) is not { State: DisposalState.UnderWay, ApprovedBy: not null }) return $"第{line.Sequence}号の廃棄は、承認されていません。";
                told[line.Sequence] = (gone.Hashes, gone.Digest);
            }

            plans[subject] = DisposalPlan.Fold(plans.GetValueOrDefault(subject), happened);
            return null;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException)
        {
            return $"第{line.Sequence}号の廃棄の記録を読み取れません。";
        }
    }

    /// <summary>After the events: goes through the list of what was disposed of, which stands in the order of the disposals.</summary>
    public async Task<string?> FinishAsync(EvidenceZip zip, CancellationToken cancellation)
    {
        await using var lines = new EvidenceLines<EvidenceDisposed>(zip, zip.Has(EvidenceManifest.DisposedName) ? [EvidenceManifest.DisposedName] : []);
        var (current, some) = (0L, new List<KeptHash>());
        await lines.MoveAsync(cancellation);
        for (; lines.Current is { } line; await lines.MoveAsync(cancellation))
        {
            if (line.Leaf.Length != 64 || !line.Leaf.All(char.IsAsciiHexDigitLower) || line.Disposal < current) return $"{lines.Number}行目: 読み取れません（書き換え、または順序の入れ替え）。";
            if (line.Disposal > current && FaultOf(current, some) is { } fault) return fault;
            if (line.Disposal > current) some.Clear();
            current = line.Disposal;
            some.Add(line.Kept);
            open.Remove((line.Disposal, line.Sequence, line.Ordinal, Short(line.Leaf)));
        }

        if (lines.IsUnreadable) return $"{lines.Number}行目: 読み取れません（書き換え）。";
        if (FaultOf(current, some) is { } last) return last;
        if (open.Count > 0 && open.Min() is var (disposal, sequence, ordinal, _)) return $"第{sequence}号の{ordinal + 1}番目の記録は廃棄されたとありますが、第{disposal}号の廃棄の記録にありません。";
        return told.Count > 0 ? $"第{told.Keys.Min()}号の廃棄で残した確認値がありません（抜け）。" : null;
    }

    private string? FaultOf(long disposal, List<KeptHash> some)
    {
        if (disposal == 0) return null;
        if (!told.Remove(disposal, out var gone)) return $"承認された廃棄の記録にない廃棄が{some.Count}件あります（第{disposal}号とされているもの）。";
        return gone.Hashes == some.Count && gone.Digest == KeptHash.DigestOf(some) && some.TrueForAll(k => k.Sequence < disposal) ? null : $"第{disposal}号の廃棄の記録と、廃棄の跡が一致しません。";
    }

    private static UInt128 Short(string leaf) => BinaryPrimitives.ReadUInt128BigEndian(Convert.FromHexString(leaf.AsSpan(0, 32)));
}
