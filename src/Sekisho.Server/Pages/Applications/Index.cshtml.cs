using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Applications: one's own; for heads those of their divisions; for decider, chief and auditor all.</summary>
public sealed class IndexModel(Visit visit, CaseQueries cases, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>Which applications: <c>mine</c>, <c>division</c> or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Of { get; set; } = "mine";

    /// <summary>State, or null for every state.</summary>
    [BindProperty(SupportsGet = true)]
    public CaseState? State { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What the visitor may choose from.</summary>
    public IReadOnlyList<(string Value, string Title)> Scopes { get; private set; } = [];

    /// <summary>The list.</summary>
    public Listing<Case> Cases { get; private set; } = new([], 1, 0, CaseFilter.Size);

    /// <summary>The body.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Names of services.</summary>
    public IReadOnlyDictionary<Guid, string> ServiceNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        ImmutableArray<Guid> headed = [.. Organization.HeadedBy(Visit.PersonId, Visit.Today)];
        var all = await Visit.HasAsync(Role.Decider, Role.Chief, Role.Auditor);
        List<(string, string)> scopes = [("mine", "自分の申請")];
        if (!headed.IsEmpty) scopes.Add(("division", "自分の部署の申請"));
        if (all) scopes.Add(("all", "すべての申請"));
        Scopes = scopes;
        if (!Scopes.Any(s => s.Value == Of)) Of = "mine";

        var filter = new CaseFilter(
            ApplicantId: Of == "mine" ? Visit.PersonId : null,
            States: State is { } state ? [state] : null,
            DivisionIds: Of == "division" ? headed : null,
            Submitted: Of != "mine",
            Page: Number);
        Cases = await cases.ListAsync(Visit.BodyId, filter, cancellation);
        ServiceNames = (await services.ListAsync(Visit.BodyId, cancellation)).ToDictionary(s => s.Id, s => s.Facts.Name);
    }
}
