using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Audit;

/// <summary>The audit trail: list, verification, signed export. 監査人 and 統括情報セキュリティ責任者 only (PageRules).</summary>
public sealed class IndexModel(Visit visit, AuditQueries audit, AuditRows rows, AuditVerification verification, AuditFile file, AuditRecorder recorder) : SekishoPage(visit)
{
    /// <summary>Filter: what the acts begin with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    /// <summary>Filter: first day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Filter: last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The entries of the page.</summary>
    public Listing<AuditRow> Entries { get; private set; } = new([], 1, 0, AuditQueries.Size);

    /// <summary>What the verification found, right after it was asked for.</summary>
    public AuditReport? Report { get; private set; }

    /// <summary>When it was verified.</summary>
    public DateTimeOffset VerifiedAt { get; private set; }

    /// <summary>Fingerprint of the signing key, in groups of four.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Whether the filter narrows.</summary>
    public bool IsNarrowed => !string.IsNullOrEmpty(Act) || From is not null || Until is not null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return From > Until ? Refused(Refuse.DaysReversed()) : Page();
    }

    /// <summary>Verifies the whole trail; that it was asked for stands in the trail first.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellation)
    {
        await recorder.RecordAsync(Visit.BodyId, Visit.Actor, "audit.verify", Organization.Kind, Visit.BodyId, cancellation);
        (Report, VerifiedAt) = (await verification.VerifyAsync(Visit.BodyId, null, cancellation), Visit.Now);
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Gives the whole trail as a signed file, straight from the database: it may be large.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await recorder.RecordAsync(Visit.BodyId, Visit.Actor, "audit.export", Organization.Kind, Visit.BodyId, cancellation);
        Response.ContentType = "application/jsonl";
        Response.Headers.ContentDisposition = $"attachment; filename=sekisho-audit-{Visit.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.jsonl";
        await file.WriteAsync(Visit.BodyId, Response.Body, cancellation);
        return new EmptyResult();
    }

    /// <summary>The address of this list with its filter.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"/audit?act={Uri.EscapeDataString(Act ?? "")}&from={From:O}&until={Until:O}");

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var found = await audit.ListAsync(Visit.BodyId, new AuditFilter(Act, Days.Nearest(From), Days.Nearest(Until), Number), cancellation);
        Entries = new Listing<AuditRow>(await rows.OfAsync(found.Items, cancellation), found.Number, found.Total, found.Size);
        Fingerprint = string.Join(' ', (await file.FingerprintAsync(cancellation)).Chunk(4).Select(group => new string(group)));
    }
}
