using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Connects the gateway with a service. The provider's credential is only ever written: sealed at once, shown to nobody again.</summary>
public sealed class ConnectModel(Visit visit, ServiceQueries services, IChanges changes, ICredentialSeal seal) : SekishoPage(visit)
{
    /// <summary>The service.</summary>
    public Service Service { get; private set; } = null!;

    /// <summary>Base address.</summary>
    [BindProperty]
    public string? Endpoint { get; set; }

    /// <summary>The provider's key; empty keeps the one that is there.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Whether the stored credential is thrown away.</summary>
    [BindProperty]
    public bool WithoutCredential { get; set; }

    /// <summary>Models, one a line.</summary>
    [BindProperty]
    public string? Models { get; set; }

    /// <summary>Shows the form with what is there; of the credential only whether there is one.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await services.FindAsync(Visit.BodyId, id, cancellation) is not { } service) return NotFound();
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        (Service, Seen) = (service, service.Version);
        (Endpoint, Models) = (service.Upstream?.Endpoint.AbsoluteUri, ModelLines.Write(service.Upstream?.Models ?? [.. service.Facts.Models.Select(m => new Model(m, m))]));
        return Page();
    }

    /// <summary>Connects it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await services.FindAsync(Visit.BodyId, id, cancellation) is not { } service) return NotFound();
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        Service = service;
        if (!Uri.TryCreate(Endpoint?.Trim(), UriKind.Absolute, out var endpoint)) return Refused(Refuse.EndpointMalformed());
        var models = ModelLines.Read(Models);
        if (models.Refused) return Refused(models.Refusal);

        var fresh = string.IsNullOrWhiteSpace(Credential) ? null : seal.Seal(Credential.Trim());
        var result = await changes.ChangeAsync<Service>(
            ChangeOf(id),
            async (found, desk) => found.Connect(
                new Upstream(endpoint, WithoutCredential ? null : fresh ?? KeptFor(found, endpoint), models.Value), await desk.OrganizationAsync(), Visit.Actor, JapanTime.DateAt(desk.At)),
            cancellation);
        if (!result.Refused) return Done($"「{service.Facts.Name}」を関所とつなぎました。", $"/services/{id}");
        Seen = service.Version;
        return Refused(result.Refusal);
    }

    /// <summary>A stored credential is kept for the same host only: else a new address would be sent another provider's key.</summary>
    private static string? KeptFor(Service found, Uri endpoint) =>
        found.Upstream is { } before && Uri.Compare(before.Endpoint, endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? before.SealedCredential
            : null;
}
