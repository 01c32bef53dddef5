using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>The rule set in force in plain words for staff (きまり); prints on A4.</summary>
public sealed class IndexModel(Visit visit, RuleSetQueries ruleSets) : SekishoPage(visit)
{
    /// <summary>The rule set in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The next version, where one is published already.</summary>
    public PublishedVersion? Coming { get; private set; }

    /// <summary>Whether the visitor makes the rules.</summary>
    public bool CanEdit { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Rules = await Visit.RulesAsync();
        Coming = (await ruleSets.VersionsAsync(Visit.BodyId, cancellation)).LastOrDefault(v => v.InForceFrom > Visit.Today);
        CanEdit = await Visit.HasAsync(Role.Chief);
    }
}
