using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Evidence;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Evidence;

namespace Sekisho.Server.Pages.Audit;

/// <summary>The evidence package for an audit, as one file. 監査人 and 統括情報セキュリティ責任者 only (PageRules).</summary>
public sealed class EvidenceModel(Visit visit, EvidencePackage package, EvidenceQueries evidence, AuditFile file, AuditRecorder recorder) : SekishoPage(visit)
{
    /// <summary>What for.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    /// <summary>First day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Whether attachments are left out.</summary>
    [BindProperty]
    public bool WithoutAttachments { get; set; }

    /// <summary>Fingerprint of the signing key, in groups of four.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Packages that were made, the newest first.</summary>
    public IReadOnlyList<AuditRow> Made { get; private set; } = [];

    /// <summary>Entries of the trail and applications that there are.</summary>
    public (long Entries, long Cases) Size { get; private set; }

    /// <summary>Shows it, with the fiscal year so far.</summary>
    public Task OnGetAsync([FromServices] AuditQueries audit, [FromServices] AuditRows rows, CancellationToken cancellation)
    {
        (From, Until) = (new DateOnly(JapaneseEra.FiscalYear(Visit.Today), 4, 1), Visit.Today);
        return LoadAsync(audit, rows, cancellation);
    }

    /// <summary>Records who packs and why, then gives the file as it is made: the browser shows how far it is, and nothing of it is kept here.</summary>
    public async Task<IActionResult> OnPostAsync([FromServices] AuditQueries audit, [FromServices] AuditRows rows, CancellationToken cancellation)
    {
        var organization = await Visit.OrganizationAsync();
        var order = new EvidenceOrder(Visit.BodyId, new EvidencePeriod(Days.Nearest(From), Days.Nearest(Until)), !WithoutAttachments, Purpose?.Trim() ?? "", organization.People[Visit.PersonId].Name);
        if (EvidenceOrderCheck.Fault(order) is { } refusal)
        {
            await LoadAsync(audit, rows, cancellation);
            return Refused(refusal);
        }

        await recorder.RecordAsync(Visit.BodyId, Visit.Actor, "audit.package", Organization.Kind, Visit.BodyId, order.Basis, cancellation);
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = $"attachment; filename=sekisho-evidence-{Visit.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.zip";
        await package.WriteAsync(order, Response.Body, null, cancellation);
        return new EmptyResult();
    }

    private async Task LoadAsync(AuditQueries audit, AuditRows rows, CancellationToken cancellation)
    {
        Made = await rows.OfAsync([.. (await audit.ListAsync(Visit.BodyId, new AuditFilter("audit.package"), cancellation)).Items.Take(10)], cancellation);
        Size = await evidence.SizeAsync(Visit.BodyId, cancellation);
        Fingerprint = string.Join(' ', (await file.FingerprintAsync(cancellation)).Chunk(4).Select(group => new string(group)));
    }
}
