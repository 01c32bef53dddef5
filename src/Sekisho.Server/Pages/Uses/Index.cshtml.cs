using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;
using Sekisho.Storage.Usage;

namespace Sekisho.Server.Pages.Uses;

/// <summary>Use records (利用記録): one's own; more for whom <see cref="UseSight"/> lets see more. Never the text of a prompt.</summary>
public sealed class IndexModel(Visit visit, UseSearch search, ServiceQueries services, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>Most records in one export.</summary>
    public const int MostExported = 20_000;

    /// <summary>Days that the list shows where nobody chose.</summary>
    public const int UsualDays = 30;

    /// <summary>Longest period, in days, for the chart's sake.</summary>
    public const int LongestDays = 366;

    /// <summary>Filter: first day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Filter: last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Filter: division with those below it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Division { get; set; }

    /// <summary>Filter: service.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Service { get; set; }

    /// <summary>Filter: permit; comes from a permit's page.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Permit { get; set; }

    /// <summary>Filter: how it ended.</summary>
    [BindProperty(SupportsGet = true)]
    public OutcomeKind? Outcome { get; set; }

    /// <summary>Filter: part of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The records of the page.</summary>
    public Listing<UseEntry> Entries { get; private set; } = new([], 1, 0, UseFilter.Size);

    /// <summary>Uses of each day of the period.</summary>
    public IReadOnlyList<UseDay> Days { get; private set; } = [];

    /// <summary>What the visitor sees, as the head of the page says it.</summary>
    public UseSight Sight { get; private set; } = null!;

    /// <summary>Divisions to choose from.</summary>
    public IReadOnlyList<Division> Divisions { get; private set; } = [];

    /// <summary>Services to choose from.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>Whether the visitor sees only their own.</summary>
    public bool SeesOnlyOwn => Sight is { All: false, Divisions.IsEmpty: true };

    /// <summary>First day shown.</summary>
    public DateOnly First => Governance.Calendars.Days.Nearest(From ?? Last.AddDays(1 - UsualDays));

    /// <summary>Last day shown.</summary>
    public DateOnly Last => Governance.Calendars.Days.Nearest(Until ?? Visit.Today);

    /// <summary>Whether the filter narrows.</summary>
    public bool IsNarrowed => From is not null || Until is not null || Division is not null || Service is not null || Permit is not null || Outcome is not null || !string.IsNullOrEmpty(Person);

    private UseChoice Choice => new(First, Last, Division, Service, Permit, Outcome, Person, Number);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        if (PeriodFault() is { } fault) return Refused(fault);
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Gives the filtered records as XLSX; who took them along is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        if (PeriodFault() is { } fault) return Refused(fault);
        if (await search.CountAsync(Choice, cancellation) is > MostExported and var found)
        {
            await LoadAsync(cancellation);
            return Refused(Refuse.TooManyToExport(found, MostExported));
        }

        var entries = await search.FirstAsync(Choice, MostExported, cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "uses.export", Organization.Kind, Visit.BodyId, cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"利用記録-{First:yyyyMMdd}-{Last:yyyyMMdd}.xlsx");
        return File(UseSheet.Write((await Visit.OrganizationAsync()).Body.Name, Visit.Now, entries), SheetWriter.MediaType, name);
    }

    /// <summary>The address of this list with its filter.</summary>
    public string Address => Url.Page("/Uses/Index", new
    {
        from = First.ToString("O", CultureInfo.InvariantCulture),
        until = Last.ToString("O", CultureInfo.InvariantCulture),
        division = Division,
        service = Service,
        permit = Permit,
        outcome = Outcome,
        person = Person,
    })!;

    private Refusal? PeriodFault() =>
        First > Last ? Refuse.DaysReversed()
        : Last.DayNumber - First.DayNumber >= LongestDays ? Refuse.DaysTooMany(LongestDays)
        : null;

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        var organization = await Visit.OrganizationAsync();
        Sight = UseSight.Of(organization, Visit.PersonId, Visit.Today);
        Divisions = [.. organization.Divisions.Values.Where(d => Sight.All || Sight.Divisions.Contains(d.Id)).OrderBy(d => d.Name, StringComparer.Ordinal)];
        Services = await services.ListAsync(Visit.BodyId, cancellation);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Entries = await search.PageAsync(Choice, cancellation);
        Days = Entries.Total == 0 ? [] : await search.ByDayAsync(Choice, cancellation);
    }
}
