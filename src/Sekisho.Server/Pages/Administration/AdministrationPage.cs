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

    /// <summary>
    /// The same from a day on: at once for today or before, as a transfer for a day to come, which the notice tells.
    /// </summary>
    protected Task<IActionResult> ChangeFromAsync(DateOnly day, string name, Func<Organization, Result<Act>> command, string notice, string url, CancellationToken cancellation)
    {
        var today = Visit.Today;
        var id = Guid.CreateVersion7(Visit.Now);
        return day <= today
            ? ChangeAsync(o => o.From(day, today, id, name, command), notice, url, cancellation)
            : ChangeAsync(o => o.From(day, today, id, name, command), $"{Titles.Date(day)}に変わる予定として登録しました。その日までは、システム管理者にだけ見えます。", $"/administration/transfers/{id}", cancellation);
    }

    /// <summary>The refusal of a day at the field of the form that ends something.</summary>
    protected static Result<Act> AtLastDay(Result<Act> act) => act is { Refused: true, Refusal.Field: "day" } ? act.Refusal! with { Field = "last-day" } : act;

    /// <summary>Shows the page again with a refusal.</summary>
    protected async Task<IActionResult> RefusedAsync(Refusal refusal, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        return Refused(refusal);
    }
}
