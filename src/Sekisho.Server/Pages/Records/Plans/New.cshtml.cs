using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Records;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Records;

namespace Sekisho.Server.Pages.Records.Plans;

/// <summary>Draws up a plan of disposal out of what is due.</summary>
public sealed class NewModel(Visit visit, RecordQueries records, IChanges changes) : SekishoPage(visit)
{
    /// <summary>What is due, by sort and year.</summary>
    public ImmutableArray<DisposalGroup> Due { get; private set; } = [];

    /// <summary>Chosen groups: sort and year, such as <c>Cases-2020</c>.</summary>
    [BindProperty]
    public List<string> Groups { get; set; } = [];

    /// <summary>Shows what is due, all of it chosen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(RecordKeeping.Keepers)) return Forbid();
        Due = await records.DueAsync(Visit.BodyId, await Visit.RulesAsync(), Visit.Today, cancellation);
        Groups = [.. Due.Select(NameOf)];
        return Page();
    }

    /// <summary>Draws it up.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(RecordKeeping.Keepers)) return Forbid();
        Due = await records.DueAsync(Visit.BodyId, await Visit.RulesAsync(), Visit.Today, cancellation);
        ImmutableArray<DisposalGroup> chosen = [.. Due.Where(g => Groups.Contains(NameOf(g))).Select((g, i) => g with { Number = i + 1 })];
        if (chosen.IsEmpty) return Refused(Refuse.NothingToDispose());
        var id = Guid.CreateVersion7();
        var drafted = await changes.CreateAsync<DisposalPlan>(
            ChangeOf(id) with { ExpectedVersion = 0 },
            async desk => DisposalPlan.Draft(id, DisposalPlan.NumberOf(await desk.NextNumberAsync(DisposalPlan.Series), JapanTime.DateAt(desk.At)), chosen, await desk.OrganizationAsync(), Visit.Actor, desk.At),
            cancellation);
        return drafted.Refused ? Refused(drafted.Refusal) : Done("廃棄の伺いを作りました。内容を確かめて、承認に回してください。", $"/records/plans/{drafted.Value.Id}");
    }

    /// <summary>The name by which the form knows a group.</summary>
    public static string NameOf(DisposalGroup group) => $"{group.Sort}-{group.FiscalYear}";
}
