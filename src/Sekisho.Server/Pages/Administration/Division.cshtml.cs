using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>A division: another name, place, kind or code from a day on; its end with a successor.</summary>
public sealed class DivisionModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>Which division.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The division above it.</summary>
    [BindProperty]
    public Guid? Parent { get; set; }

    /// <summary>What it is.</summary>
    [BindProperty]
    public DivisionKind Kind { get; set; }

    /// <summary>所属コード.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Day of the change, or last day of the division.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>The division that takes its work over.</summary>
    [BindProperty]
    public Guid? Successor { get; set; }

    /// <summary>Whether what ends with it was looked at.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The division as it is.</summary>
    public Division Division { get; private set; } = new(Guid.Empty, "", null);

    /// <summary>Its posts that are not abolished.</summary>
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>Number of people in them today.</summary>
    public int Holders { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Divisions.TryGetValue(Id, out var division)) return NotFound();
        (Name, Parent, Kind, Code, Day) = (division.Name, division.ParentId, division.Kind, division.Code, Visit.Today);
        await ShowAsync(cancellation);
        return Page();
    }

    /// <summary>Changes it from a day on.</summary>
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Divisions.ContainsKey(Id)) return NotFound();
        var (name, code) = ((Name ?? "").Trim(), string.IsNullOrWhiteSpace(Code) ? null : Code.Trim());
        if (name.Length > 100) return await RefusedAsync(Refuse.TooLong("name", "部署の名前", 100), cancellation);
        if (code?.Length > 40) return await RefusedAsync(Refuse.TooLong("code", "所属コード", 40), cancellation);
        if (Day is not { } day) return await RefusedAsync(Refuse.DayMalformed("変わる日"), cancellation);
        return await ChangeFromAsync(day, $"{Titles.Date(day)} {name}の変更", o => o.ChangeDivision(new Division(Id, name, Parent, Kind, Code: code)), $"{name}の登録を変えました。", $"/administration/divisions/{Id}", cancellation);
    }

    /// <summary>Ends it after a last day.</summary>
    public async Task<IActionResult> OnPostAbolishAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Divisions.ContainsKey(Id)) return NotFound();
        if (Day is not { } last) return await RefusedAsync(Refuse.DayMalformed("最後の日") with { Field = "last-day" }, cancellation);
        if (!Confirmed) return await RefusedAsync(Refuse.NotConfirmed(), cancellation);
        return await ChangeAsync(o => AtLastDay(o.AbolishDivision(Id, last, Successor)), $"{Titles.Date(last)}で廃止する登録をしました。", $"/administration/divisions/{Id}", cancellation);
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Division = Organization.Divisions[Id];
        Name ??= Division.Name;
        Posts = [.. OrganizationTree.InOrder(Organization.PostsIn(Id).Where(p => p.Covers(Visit.Today)))];
        Holders = Posts.SelectMany(p => Organization.HoldersOf(p.Id, Visit.Today)).Select(p => p.Id).Distinct().Count();
        return Task.CompletedTask;
    }
}
