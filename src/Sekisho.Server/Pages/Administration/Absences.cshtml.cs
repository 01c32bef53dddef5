using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;

namespace Sekisho.Server.Pages.Administration;

/// <summary>Absences of everybody: who is away today and later; entered for people who cannot do it themselves.</summary>
public sealed class AbsencesModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Whether past ones are listed too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>Whom the new one is of: staff number, mail address or name.</summary>
    [BindProperty]
    public string? Person { get; set; }

    /// <summary>Its first day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Its last day.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>The absences of the page.</summary>
    public Listing<Absence> Absences { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Enters one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var person = PersonSearch.One(await Visit.OrganizationAsync(), Person);
        if (person.Refused) return await RefusedAsync(person.Refusal, cancellation);
        if (From is not { } from) return await RefusedAsync(Refuse.DayMalformed("最初の日") with { Field = "from" }, cancellation);
        if (Until is not { } until) return await RefusedAsync(Refuse.DayMalformed("最後の日") with { Field = "until" }, cancellation);
        var absence = new Absence(Guid.CreateVersion7(Visit.Now), person.Value.Id, from, until);
        var (by, today) = (Visit.PersonId, Visit.Today);
        return await ChangeAsync(o => o.RecordAbsence(absence, by, today), $"{person.Value.Name}さんの不在を登録しました。", "/administration/absences", cancellation);
    }

    /// <summary>Takes one back.</summary>
    public async Task<IActionResult> OnPostCancelAsync(Guid absence, CancellationToken cancellation)
    {
        var (by, today) = (Visit.PersonId, Visit.Today);
        return await ChangeAsync(o => o.CancelAbsence(absence, by, today), "不在を取り消しました。", "/administration/absences", cancellation);
    }

    /// <summary>The filtered list as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        var rows = All().Select(a => (object?[])[Organization.People[a.PersonId].StaffNumber ?? "", Organization.People[a.PersonId].Name, a.From, a.Until]);
        return File(SheetWriter.Write("不在", Organization.Body.Name, Visit.Now, [new("職員番号", 14), new("氏名", 20), new("最初の日", 18), new("最後の日", 18)], rows), SheetWriter.MediaType, $"不在-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Absences = Paging.Of([.. All()], Number);
        return Task.CompletedTask;
    }

    private IEnumerable<Absence> All() => Organization.Absences
        .Where(a => (Past || a.Until >= Visit.Today) && PersonSearch.Fits(Organization.People[a.PersonId], Query))
        .OrderBy(a => a.From).ThenBy(a => Organization.People[a.PersonId].Kana, StringComparer.Ordinal);
}
