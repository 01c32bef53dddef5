using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>The register of services: what can be applied for, and what each may receive at most.</summary>
public sealed class IndexModel(Visit visit, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>The services: connected ones first, then by name.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>The rule set in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>Whether the visitor may add a service.</summary>
    public bool CanAdd { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Services = [.. (await services.ListAsync(Visit.BodyId, cancellation)).OrderBy(s => s.Upstream is null)];
        Rules = await Visit.RulesAsync();
        CanAdd = await Visit.HasAsync(Role.Administrator);
    }
}
