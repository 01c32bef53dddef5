using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>A version of the terms by clauses, and its original as a download.</summary>
public sealed class VersionModel(Visit visit, ServiceQueries services, IChanges changes, TermsLibrary library) : ServicePage(visit, services, changes)
{
    /// <summary>The version.</summary>
    public TermsVersion Version { get; private set; } = null!;

    /// <summary>Its clauses; null where the text no longer fits what was kept.</summary>
    public IReadOnlyList<TermsClause>? Clauses { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(id, number, cancellation)) return NotFound();
        Clauses = await library.TextAsync(Visit.BodyId, Version, cancellation) is { } text ? TermsText.Split(text) : null;
        return Page();
    }

    /// <summary>Gives the original; it is never shown in the page, whatever is in it.</summary>
    public async Task<IActionResult> OnGetOriginalAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(id, number, cancellation) || await library.OriginalAsync(Visit.BodyId, Version.Sha256, cancellation) is not { } content) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{Service.Facts.Name}-第{number}版{(Version.MediaType switch { "text/html" => ".html", "application/pdf" => ".pdf", _ => ".txt" })}");
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, Version.MediaType);
    }

    private async Task<bool> FindAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Service.Terms.FirstOrDefault(t => t.Number == number) is not { } version) return false;
        Version = version;
        return true;
    }
}
