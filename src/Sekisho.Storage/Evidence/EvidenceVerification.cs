using Sekisho.Governance.Audit;
using Sekisho.Storage.Audit;

namespace Sekisho.Storage.Evidence;

/// <summary>
/// Checks an evidence package without database and network, in this order: the ZIP, the list's signature, that nothing is missing or added, every file's hash,
/// the trail, the events against the trail. The first thing that is wrong is named by its file and, where one is touched, by its entry.
/// </summary>
public static class EvidenceVerification
{
    private const int LargestManifest = 256 << 20;

    private const int LargestSignature = 64 << 10;

    /// <summary>
    /// Checks a package. <paramref name="fingerprint"/> is the fingerprint of the public key that the reader trusts; without it only the package's own key is used,
    /// and the report names it.
    /// </summary>
    public static async Task<EvidenceReport> VerifyAsync(Stream source, string? fingerprint, CancellationToken cancellation)
    {
        var (zip, closed) = EvidenceZip.Open(source);
        if (zip is null) return new EvidenceReport(null, 0, 0, 0, null, null, closed);
        using var opened = zip;
        if (await zip.ReadAsync(EvidenceManifest.Name, LargestManifest, cancellation) is not { } listed || EvidenceJson.Read<EvidenceManifest>(listed) is not { Format: EvidenceManifest.Current, Files.IsDefault: false } manifest) return Broken(null, EvidenceManifest.Name, "目録がないか、読み取れません。");
        if (await zip.ReadAsync(EvidenceManifest.SignatureName, LargestSignature, cancellation) is not { } signed || EvidenceJson.Read<EvidenceSignature>(signed) is not { } signature) return Broken(null, EvidenceManifest.SignatureName, "目録の署名がないか、読み取れません。");
        if (!signature.IsOf(listed)) return Broken(null, EvidenceManifest.Name, "目録と署名が合いません（目録か署名の書き換え）。");

        var report = new EvidenceReport(manifest, 0, 0, 0, signature.Fingerprint, null, null);
        if (fingerprint is not null && !string.Equals(fingerprint, signature.Fingerprint, StringComparison.OrdinalIgnoreCase)) return report with { File = EvidenceManifest.SignatureName, Fault = "署名した鍵が、指定された鍵と違います。" };
        if (Listed(zip, manifest) is var (odd, oddly)) return report with { File = odd, Fault = oddly };

        // A file that was changed is named with the entry that it touches, where it tells of entries.
        EvidenceFile? changed = null;
        foreach (var file in manifest.Files)
        {
            if (await zip.FitsAsync(file, cancellation)) continue;
            changed = file;
            break;
        }

        if (changed is not null && changed.Name != EvidenceManifest.TrailName && changed.Name != EvidenceManifest.DisposedName && !IsEvents(changed.Name)) return report with { File = changed.Name, Fault = "内容が目録のハッシュ値と一致しません（書き換え）。" };
        report = await CheckRecordsAsync(zip, report, signature.Fingerprint, cancellation);
        return report.Fault is null && changed is not null ? report with { File = changed.Name, Fault = "内容が目録のハッシュ値と一致しません（書き換え）。" } : report;
    }

    private static EvidenceReport Broken(string? fingerprint, string file, string fault) => new(null, 0, 0, 0, fingerprint, file, fault);

    private static bool IsEvents(string name) => name.StartsWith(EvidenceManifest.EventFolder, StringComparison.Ordinal);

    /// <summary>What stands in one of the two, package and list, and not in the other.</summary>
    private static (string File, string Fault)? Listed(EvidenceZip zip, EvidenceManifest manifest)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { EvidenceManifest.Name, EvidenceManifest.SignatureName };
        foreach (var file in manifest.Files)
        {
            if (!names.Add(file.Name)) return (file.Name, "目録に二度あります。");
            if (!zip.Has(file.Name)) return (file.Name, "目録にありますが、ファイルがありません（抜け）。");
            if (file.Name.StartsWith(EvidenceManifest.AttachmentFolder, StringComparison.Ordinal) && !file.Name[EvidenceManifest.AttachmentFolder.Length..].StartsWith(file.Sha256, StringComparison.Ordinal)) return (file.Name, "添付ファイルの名前が、内容のハッシュ値と一致しません。");
        }

        if (!names.Contains(EvidenceManifest.TrailName)) return (EvidenceManifest.TrailName, "監査証跡がありません。");
        return zip.Names.FirstOrDefault(name => !names.Contains(name)) is { } added ? (added, "目録にないファイルです（加えられたもの）。") : null;
    }

    private static async Task<EvidenceReport> CheckRecordsAsync(EvidenceZip zip, EvidenceReport report, string fingerprint, CancellationToken cancellation)
    {
        var manifest = report.Manifest!;
        var (last, disposals) = (AuditHead.Start, new EvidenceDisposalCheck());
        (string File, string Fault)? other = null;
        await using var check = new EvidenceEventCheck(zip, [.. manifest.Files.Select(f => f.Name).Where(IsEvents).Order(StringComparer.Ordinal)], disposals);
        AuditFileReport trail;
        try
        {
            await using var lines = await zip.OpenLinesAsync(EvidenceManifest.TrailName, cancellation);
            trail = await AuditFile.VerifyAsync(lines, fingerprint, cancellation, EntryAsync);
        }
        catch (Exception fault) when (EvidenceZip.IsDamage(fault))
        {
            trail = new AuditFileReport(last.Sequence, null, $"第{last.Sequence}号の次の行を読み取れません。");
        }

        // What comes first in the order of the trail is named.
        if (check.Fault is null && other is null && trail.Fault is { } broken) other = (EvidenceManifest.TrailName, broken);
        if (check.Fault is null && other is null && last != new AuditHead(manifest.LastEntry, manifest.LastHash)) other = (EvidenceManifest.TrailName, $"目録は第{manifest.LastEntry}号までですが、監査証跡は第{last.Sequence}号までです。");
        if (check.Fault is null && other is null) await check.FinishAsync(last.Sequence, cancellation);
        if (check.Fault is null && other is null && await disposals.FinishAsync(zip, cancellation) is { } undisposed) other = (EvidenceManifest.DisposedName, undisposed);
        var first = check.Fault ?? other;
        return report with { Entries = trail.Entries, Events = check.Events, Kept = check.Kept, File = first?.File, Fault = first?.Fault };

        async ValueTask EntryAsync(AuditEntry entry)
        {
            last = new AuditHead(entry.Sequence, entry.Hash);
            if (other is not null || check.Fault is not null) return;
            try
            {
                var content = AuditChain.Read(entry);
                if (entry.BodyId != manifest.Body) other = (EvidenceManifest.TrailName, $"第{entry.Sequence}号は別の団体の記録です。");
                else await check.EntryAsync(entry.Sequence, manifest.Period.Holds(content) ? content.Digest : null, cancellation);
            }
            catch (FormatException)
            {
                other = (EvidenceManifest.TrailName, $"第{entry.Sequence}号を読み取れません。");
            }
        }
    }
}
