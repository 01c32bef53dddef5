using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Before an application: what is already permitted to me, what I need, and the button that begins a draft.</summary>
public sealed class NewModel(Visit visit, IChanges changes, PermitQueries permits, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>Permits in force whose users I am among, with their services.</summary>
    public IReadOnlyList<(Permit Permit, Service Service)> Mine { get; private set; } = [];

    /// <summary>The rule's three facts.</summary>
    public IReadOnlyList<string> Facts { get; private set; } = [];

    /// <summary>The service from whose page the visitor comes, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Service { get; set; }

    /// <summary>Number of questions.</summary>
    public int Questions => ApplicationStep.All.Length;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var known = (await services.ListAsync(Visit.BodyId, cancellation)).ToDictionary(s => s.Id);
        Mine = [.. (await permits.OfPersonAsync(await Visit.OrganizationAsync(), Visit.PersonId, Visit.Today, cancellation)).Select(p => (Permit: p, Service: known[p.ServiceId]))
            .Where(m => m.Permit.StateOn(Visit.Today) is PermitState.InForce && m.Service.State is not ServiceState.Suspended)];
        Facts = (await Visit.RulesAsync()).Facts;
    }

    /// <summary>Begins a draft; its first question is answered where a service was named.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(Visit.Now);
        var opened = await changes.CreateAsync<Case>(
            ChangeOf(id) with { ExpectedVersion = 0 },
            async desk => Case.Open(id, CaseKind.New, Visit.PersonId, await CasePapers.ReadAsync(desk, Answers.None), Visit.Actor, desk.At),
            cancellation);
        if (!opened.Refused) return LocalRedirect($"/applications/{opened.Value.Id}/edit/{ApplicationStep.All[0].Name}{(Service is { } service ? $"?service={service}" : "")}");
        await OnGetAsync(cancellation);
        return Refused(opened.Refusal);
    }
}
