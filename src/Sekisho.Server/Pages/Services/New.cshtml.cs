using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Enters a service that the catalogue does not have: administrators.</summary>
public sealed class NewModel(Visit visit, ServiceQueries services, IChanges changes) : SekishoPage(visit)
{
    /// <summary>Name with the plan.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Who offers it.</summary>
    [BindProperty]
    public string? Provider { get; set; }

    /// <summary>Country of the provider.</summary>
    [BindProperty]
    public string? Country { get; set; }

    /// <summary>How it is contracted.</summary>
    [BindProperty]
    public Contract? Contract { get; set; }

    /// <summary>How it reaches the staff.</summary>
    [BindProperty]
    public Delivery? Delivery { get; set; }

    /// <summary>Domains, one a line.</summary>
    [BindProperty]
    public string? Domains { get; set; }

    /// <summary>Title of the terms.</summary>
    [BindProperty]
    public string? TermsTitle { get; set; }

    /// <summary>Where the terms are.</summary>
    [BindProperty]
    public string? TermsUrl { get; set; }

    /// <summary>What needs to be known.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync() => await Visit.HasAsync(Role.Administrator) ? Page() : Forbid();

    /// <summary>Enters it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        if (Contract is not { } contract) return Refused(Refuse.FieldMissing("contract", "契約の形"));
        if (Delivery is not { } delivery) return Refused(Refuse.FieldMissing("delivery", "届き方"));
        Uri? terms = null;
        if (!string.IsNullOrWhiteSpace(TermsUrl) && !Uri.TryCreate(TermsUrl.Trim(), UriKind.Absolute, out terms)) return Refused(Refuse.TermsAddressMalformed());

        var id = Guid.CreateVersion7();
        var facts = new CatalogEntry(
            $"own-{id:N}",
            Typed(Name),
            Typed(Provider),
            Typed(Country),
            "GenerativeAi",
            contract,
            delivery,
            [.. (Domains ?? "").Split(['\n', ',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
            Typed(TermsTitle),
            terms,
            [],
            Typed(Note),
            Visit.Today);
        var result = await changes.CreateAsync<Service>(
            ChangeOf(id),
            async desk => Service.RegisterOwn(id, facts, (await services.ListAsync(Visit.BodyId, cancellation)).Select(s => s.Facts.Name), await desk.OrganizationAsync(), Visit.Actor, desk.At),
            cancellation);
        return result.Refused ? Refused(result.Refusal) : Done($"「{result.Value.Facts.Name}」を登録しました。", $"/services/{result.Value.Id}");
    }

    private static string Typed(string? text) => text?.Trim() ?? "";
}
