using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Accounts;

/// <summary>不在の登録: one's own, and for a head those of the people of their divisions.</summary>
public sealed class AbsencesModel(Visit visit, IChanges changes) : SekishoPage(visit)
{
    /// <summary>Whom the new one is of.</summary>
    [BindProperty]
    public Guid? Person { get; set; }

    /// <summary>Its first day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Its last day.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The person and, for a head, everybody of their divisions today.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Their absences that are not over.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    /// <summary>Who acts for the person's posts while they are away, in order.</summary>
    public IReadOnlyList<(Post Post, IReadOnlyList<Post> Deputies)> Substitutes { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Records one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (From is not { } from) return await AgainAsync(Refuse.DayMalformed("最初の日") with { Field = "from" });
        if (Until is not { } until) return await AgainAsync(Refuse.DayMalformed("最後の日") with { Field = "until" });
        var absence = new Absence(Guid.CreateVersion7(Visit.Now), Person ?? Visit.PersonId, from, until);
        return await ChangeAsync(o => o.RecordAbsence(absence, Visit.PersonId, Visit.Today), "不在を登録しました。", cancellation);
    }

    /// <summary>Takes one back.</summary>
    public Task<IActionResult> OnPostCancelAsync(Guid absence, CancellationToken cancellation) =>
        ChangeAsync(o => o.CancelAbsence(absence, Visit.PersonId, Visit.Today), "不在を取り消しました。", cancellation);

    private async Task<IActionResult> ChangeAsync(Func<Organization, Result<Act>> command, string notice, CancellationToken cancellation)
    {
        var changed = await changes.ChangeAsync<Organization>(ChangeOf(Visit.BodyId), (o, _) => Task.FromResult(command(o)), cancellation);
        return changed.Refused ? await AgainAsync(changed.Refusal) : Done(notice, "/account/absences");
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal)
    {
        await ShowAsync();
        return Refused(refusal);
    }

    private async Task ShowAsync()
    {
        Organization = await Visit.OrganizationAsync();
        var today = Visit.Today;
        var staff = Organization.HeadedBy(Visit.PersonId, today).SelectMany(Organization.PostsIn).SelectMany(p => Organization.HoldersOf(p.Id, today)).Where(p => p.Id != Visit.PersonId).DistinctBy(p => p.Id);
        People = [Organization.People[Visit.PersonId], .. staff.OrderBy(p => p.Kana, StringComparer.Ordinal)];
        Absences = [.. People.SelectMany(p => Organization.AbsencesOf(p.Id)).Where(a => a.Until >= today).OrderBy(a => a.From)];
        Substitutes = [.. Organization.PostsOf(Visit.PersonId, today).Select(p => (p, (IReadOnlyList<Post>)[.. Organization.DeputiesOf(p.Id, today).Select(id => Organization.Posts[id])]))];
    }
}
