using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Evidence;
using Sekisho.Server.Pages.Findings;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SelfChecks;

/// <summary>自己点検: those of all years; the chief begins that of this one.</summary>
public sealed class IndexModel(Visit visit, AuditFollowUps audits, AuditSight sight, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The self-checks with how many divisions have answered.</summary>
    public IReadOnlyList<(SelfCheck Check, int Answered)> Checks { get; private set; } = [];

    /// <summary>Whether the visitor may begin one.</summary>
    public bool Leads { get; private set; }

    /// <summary>Whether that of this year has been begun.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Until when to answer.</summary>
    [BindProperty]
    public DateOnly? Due { get; set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await sight.SeesAllAsync()) return Forbid();
        Due = Visit.Today.AddDays(30);
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Begins that of this year.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Chief)) return Forbid();
        await LoadAsync(cancellation);
        if (Due is not { } due) return Refused(Refuse.DateMalformed("回答の期限") with { Field = "due" });
        var id = SelfCheck.IdOf(Visit.BodyId, JapaneseEra.FiscalYear(Visit.Today));
        var questions = SelfCheckItem.QuestionsIn(await Visit.RulesAsync());
        var opened = await changes.CreateAsync<SelfCheck>(
            ChangeOf(id) with { ExpectedVersion = 0 }, async desk => SelfCheck.Open(await desk.FindAsync<SelfCheck>(id), questions, due, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return opened.Refused ? Refused(opened.Refusal) : Done($"{opened.Value.Title}を始め、{opened.Value.Places.Length}の部署の所属長に知らせました。", $"/self-checks/{id}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Leads = await Visit.HasAsync(Role.Chief);
        var found = new List<(SelfCheck, int)>();
        foreach (var check in await audits.SelfChecksAsync(Visit.BodyId, cancellation)) found.Add((check, (await audits.SheetsAsync(Visit.BodyId, check.Id, cancellation)).Count(s => s.AnsweredAt is not null)));
        Checks = found;
        IsBegun = found.Exists(c => c.Item1.FiscalYear == JapaneseEra.FiscalYear(Visit.Today));
    }
}
