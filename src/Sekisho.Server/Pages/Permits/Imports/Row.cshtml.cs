using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>One row: what the file says, what was understood of it, and fields to complete it.</summary>
public sealed class RowModel(Visit visit, RegisterImportQueries imports, AttachmentStore store, ServiceQueries services, PermitQueries permits, IChanges changes) : ImportPage(visit, imports, store, services, permits)
{
    /// <summary>Value of the button that looks for people instead of saving.</summary>
    public const string Finding = "find";

    /// <summary>The fields.</summary>
    [BindProperty]
    public RowForm Form { get; set; } = new();

    /// <summary>Why it is left out.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Part of a name to look for.</summary>
    [BindProperty]
    public string? Find { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The row with where it stands.</summary>
    public RowView Row { get; private set; } = null!;

    /// <summary>The next row that a person has to look at.</summary>
    public RowView? Next => Views.FirstOrDefault(v => v.State is RowState.Open && v.Row.Line > Row.Row.Line) ?? Views.FirstOrDefault(v => v.State is RowState.Open && v.Row.Line != Row.Row.Line);

    /// <summary>Users to choose from: those that are ticked, those found, and the division's people.</summary>
    public IReadOnlyList<(string Key, string Name, string Hint)> UserChoices()
    {
        var (organization, today) = (Papers.Organization, Visit.Today);
        var ticked = Form.Scope(organization);
        var people = ticked.Persons.Where(organization.People.ContainsKey).Select(id => organization.People[id]).Concat(PeopleSearch.People(organization, Find, today))
            .Concat(organization.People.Values.Where(p => Form.Division is { } division && organization.PostsOf(p.Id, today).Any(post => post.DivisionId == division)).OrderBy(p => p.Kana, StringComparer.Ordinal).Take(PeopleSearch.Most)).DistinctBy(p => p.Id);
        var divisions = ticked.Divisions.Where(id => id != Form.Division && organization.Divisions.ContainsKey(id)).Select(id => organization.Divisions[id]).Concat(PeopleSearch.Divisions(organization, Find, today)).DistinctBy(d => d.Id);
        return
        [
            .. divisions.Select(d => (ScopeChoice.Division(d.Id), d.Name, "その部署と下の部署の全員")),
            .. ticked.Posts.Where(organization.Posts.ContainsKey).Select(id => (ScopeChoice.Post(id), organization.Posts[id].Title, "職")),
            .. people.Select(p => (ScopeChoice.Person(p.Id), p.Name, PeopleSearch.Describe(p, organization, today))),
        ];
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int line, CancellationToken cancellation)
    {
        if (!await FindRowAsync(id, line, cancellation)) return NotFound();
        Form = RowForm.Of(Row.Entry);
        Reason = Import.LeftOut.GetValueOrDefault(line);
        return Page();
    }

    /// <summary>Completes the row, or looks for people.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int line, CancellationToken cancellation)
    {
        if (!await FindRowAsync(id, line, cancellation)) return NotFound();
        if (Go == Finding) return Page();
        var entry = Form.Read(Row.Row.Entry, Papers.Organization);
        return await DoAsync(id, line, import => import.Complete(Row.Row, entry, Papers, Register, Visit.Actor, Visit.Now), $"{line}行目を確かめました。", cancellation);
    }

    /// <summary>Leaves the row out.</summary>
    public async Task<IActionResult> OnPostLeaveOutAsync(Guid id, int line, CancellationToken cancellation)
    {
        if (!await FindRowAsync(id, line, cancellation)) return NotFound();
        Form = RowForm.Of(Row.Entry);
        return await DoAsync(id, line, import => import.LeaveOut(line, Reason, Papers.Organization, Visit.Actor, Visit.Now), $"{line}行目は取り込まないことにしました。", cancellation);
    }

    /// <summary>Takes it in after all.</summary>
    public async Task<IActionResult> OnPostTakeInAsync(Guid id, int line, CancellationToken cancellation)
    {
        if (!await FindRowAsync(id, line, cancellation)) return NotFound();
        Form = RowForm.Of(Row.Entry);
        return await DoAsync(id, line, import => import.TakeIn(line, Papers.Organization, Visit.Actor, Visit.Now), $"{line}行目を取り込む行に戻しました。", cancellation);
    }

    private async Task<bool> FindRowAsync(Guid id, int line, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || Views.FirstOrDefault(v => v.Row.Line == line) is not { } view) return false;
        Row = view;
        return true;
    }

    private async Task<IActionResult> DoAsync(Guid id, int line, Func<RegisterImport, Result<Act>> command, string notice, CancellationToken cancellation)
    {
        var done = await changes.ChangeAsync<RegisterImport>(ChangeOf(id), (import, _) => System.Threading.Tasks.Task.FromResult(command(import)), cancellation);
        if (done.Refused) return Refused(done.Refusal);
        await FindRowAsync(id, line, cancellation);
        return Done(notice, Next is { } next ? $"/permits/import/{id}/rows/{next.Row.Line}" : $"/permits/import/{id}");
    }
}
