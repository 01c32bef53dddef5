using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Settings;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Administration;

/// <summary>A person: assignments with their days, another post from a day on, the end of one, the link for signing in.</summary>
internal sealed class PersonModel(Visit visit, IChanges changes, AccountQueries accounts, Invitations invitations, AuditRecorder audit, ServerSettings settings) : AdministrationPage(visit, changes)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The post to assign to, or the one to end.</summary>
    [BindProperty]
    public Guid? Post { get; set; }

    /// <summary>First day in the new post, or last day in the one that ends.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>Whether the posts held until now stay (兼務).</summary>
    [BindProperty]
    public bool Concurrent { get; set; }

    /// <summary>The link that was just made; shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    public Person Person { get; private set; } = new(Guid.Empty, "", "", "");

    /// <summary>All assignments, the newest first.</summary>
    public IReadOnlyList<Assignment> Assignments { get; private set; } = [];

    public bool HasAccount { get; private set; }

    public bool IsInvited { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync()) return NotFound();
        Day = Visit.Today;
        await ShowAsync(cancellation);
        return Page();
    }

    /// <summary>異動, or 兼務 with <see cref="Concurrent"/>.</summary>
    public async Task<IActionResult> OnPostAssignAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync()) return NotFound();
        if (Post is not { } post) return await RefusedAsync(Refuse.FieldMissing("post", "職"), cancellation);
        if (Day is not { } from) return await RefusedAsync(Refuse.DayMalformed("職に就く日"), cancellation);
        return await ChangeAsync(o => o.Assign(Id, post, from, Concurrent), "発令を登録しました。", $"/administration/people/{Id}", cancellation);
    }

    /// <summary>The end of a post, with nothing in its place.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync()) return NotFound();
        if (Post is not { } post) return await RefusedAsync(Refuse.FieldMissing("post", "職"), cancellation);
        if (Day is not { } last) return await RefusedAsync(Refuse.DayMalformed("最後の日"), cancellation);
        return await ChangeAsync(o => o.EndAssignment(Id, post, last), "職の終わりの日を登録しました。", $"/administration/people/{Id}", cancellation);
    }

    /// <summary>An assignment that has not begun is taken back.</summary>
    public async Task<IActionResult> OnPostCancelAssignmentAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync() || Post is not { } post || Day is not { } from) return NotFound();
        var today = Visit.Today;
        return await ChangeAsync(o => o.CancelAssignment(Id, post, from, today), "これからの発令を取り消しました。", $"/administration/people/{Id}", cancellation);
    }

    /// <summary>Makes the link. An older one opens nothing any more.</summary>
    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync()) return NotFound();
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "account.invite", "person", Id, cancellation);
        Link = new Uri(settings.PublicUrl, "setup/" + await invitations.CreateAsync(Visit.BodyId, Id, cancellation)).ToString();
        return Done("サインイン用のリンクを発行しました。", $"/administration/people/{Id}");
    }

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        Person = Organization.People[Id];
        Assignments = [.. Organization.AssignmentsOf(Id).OrderByDescending(a => a.From)];
        HasAccount = (await accounts.WithAccountAsync(Visit.BodyId, cancellation)).Contains(Id);
        IsInvited = (await accounts.InvitedAsync(Visit.BodyId, cancellation)).Contains(Id);
    }

    private async Task<bool> ExistsAsync() => (await Visit.OrganizationAsync()).People.ContainsKey(Id);
}
