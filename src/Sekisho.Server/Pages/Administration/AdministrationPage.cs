using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>What the pages of the administrator share: the organisation that they show, and how it is changed.</summary>
public abstract class AdministrationPage(Visit visit, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The organisation as the page shows it.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The rule set in force, which names the roles.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>What the page shows beside the organisation; read for every answer.</summary>
    protected virtual Task ReadAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Reads what the page shows.</summary>
    protected async Task ShowAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        Rules = await Visit.RulesAsync();
        await ReadAsync(cancellation);
    }

    /// <summary>Changes the organisation and redirects with a notice, or shows the page again with the refusal.</summary>
    protected async Task<IActionResult> ChangeAsync(Func<Organization, Result<Act>> command, string notice, string url, CancellationToken cancellation)
    {
        var changed = await changes.ChangeAsync<Organization>(ChangeOf(Visit.BodyId), (organization, _) => Task.FromResult(command(organization)), cancellation);
        return changed.Refused ? await RefusedAsync(changed.Refusal, cancellation) : Done(notice, url);
    }

    /// <summary>Shows the page again with a refusal.</summary>
    protected async Task<IActionResult> RefusedAsync(Refusal refusal, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        return Refused(refusal);
    }
}
