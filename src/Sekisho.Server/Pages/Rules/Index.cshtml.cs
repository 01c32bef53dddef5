using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Rules;

/// <summary>The rule set in force in plain words for staff (きまり); prints on A4.</summary>
public sealed class IndexModel(Visit visit) : SekishoPage(visit)
{
    /// <summary>The rule set in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync() => Rules = await Visit.RulesAsync();
}
