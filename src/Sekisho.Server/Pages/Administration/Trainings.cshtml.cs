using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;

namespace Sekisho.Server.Pages.Administration;

/// <summary>Trainings passed: list and entry; many at once by a file.</summary>
public sealed class TrainingsModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only this level; for the new one its level.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Level { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>Who passed the new one: staff number, mail address or name.</summary>
    [BindProperty]
    public string? Person { get; set; }

    /// <summary>Day on which it was passed.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>Last day that it counts, if it lapses.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>The trainings of the page.</summary>
    public Listing<Training> Trainings { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Enters one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var person = PersonSearch.One(await Visit.OrganizationAsync(), Person);
        if (person.Refused) return await RefusedAsync(person.Refusal, cancellation);
        if (Day is not { } day) return await RefusedAsync(Refuse.DayMalformed("修了日"), cancellation);
        var training = new Training(person.Value.Id, Level ?? 0, day, Until);
        return await ChangeAsync(o => o.RecordTraining(training), $"{person.Value.Name}さんの研修を登録しました。", "/administration/trainings", cancellation);
    }

    /// <summary>The filtered list as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        var rows = All().Select(t => (object?[])[Organization.People[t.PersonId].StaffNumber ?? "", Organization.People[t.PersonId].Name, t.Level, t.PassedOn, t.Until]);
        return File(SheetWriter.Write("研修", Organization.Body.Name, Visit.Now, [new("職員番号", 14), new("氏名", 20), new("段階", 8), new("修了日", 18), new("有効期限", 18)], rows), SheetWriter.MediaType, $"研修-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Trainings = Paging.Of([.. All()], Number);
        return Task.CompletedTask;
    }

    private IEnumerable<Training> All() => Organization.Trainings
        .Where(t => (Level is null || t.Level == Level) && PersonSearch.Fits(Organization.People[t.PersonId], Query))
        .OrderByDescending(t => t.PassedOn).ThenBy(t => Organization.People[t.PersonId].Kana, StringComparer.Ordinal);
}
