using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Evidence;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Audit;

/// <summary>The evidence package for an audit, as one file. 監査人 and 統括情報セキュリティ責任者 only (PageRules).</summary>
public sealed class EvidenceModel(Visit visit, EvidencePackage package, AuditFile file, AuditRecorder recorder) : SekishoPage(visit)
{
    /// <summary>First day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Fingerprint of the signing key, in groups of four.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Shows it, with the fiscal year so far.</summary>
    public Task OnGetAsync(CancellationToken cancellation)
    {
        (From, Until) = (new DateOnly(JapaneseEra.FiscalYear(Visit.Today), 4, 1), Visit.Today);
        return LoadAsync(cancellation);
    }

    /// <summary>Packs and gives it. It is written to a file that vanishes with the answer, for its list stands at its end.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (from, until) = (Days.Nearest(From), Days.Nearest(Until));
        if (from > until)
        {
            await LoadAsync(cancellation);
            return Refused(Refuse.DaysReversed());
        }

        await recorder.RecordAsync(Visit.BodyId, Visit.Actor, "audit.package", Organization.Kind, Visit.BodyId, cancellation);
        var target = new FileStream(Path.Combine(Path.GetTempPath(), "sekisho-" + Path.GetRandomFileName()), Vanishing());
        try
        {
            await package.WriteAsync(Visit.BodyId, from, until, target, cancellation);
            target.Position = 0;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }

        return File(target, "application/zip", $"sekisho-evidence-{Visit.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.zip");
    }

    private static FileStreamOptions Vanishing()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Fingerprint = string.Join(' ', (await file.FingerprintAsync(cancellation)).Chunk(4).Select(group => new string(group)));
}
