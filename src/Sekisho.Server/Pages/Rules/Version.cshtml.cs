using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>A published version of the rules, readable as the ones in force are.</summary>
public sealed class VersionModel(Visit visit, RuleSetQueries ruleSets) : SekishoPage(visit)
{
    /// <summary>The version.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>Whether it is the one in force.</summary>
    public bool IsInForce { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string code, int number, CancellationToken cancellation)
    {
        if (await ruleSets.FindAsync(Visit.BodyId, new RuleSetReference(code, number), cancellation) is not { } found) return NotFound();
        Rules = found;
        IsInForce = await Visit.RulesAsync() is { } inForce && (inForce.Id, inForce.Version) == (found.Id, found.Version);
        return Page();
    }
}
