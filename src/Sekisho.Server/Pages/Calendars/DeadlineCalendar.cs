using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Calendars;

/// <summary>What falls due between two days, out of the dates of cases, permits and absences; computed when asked. Working days are the body's.</summary>
public sealed class DeadlineCalendar(Visit visit, CaseQueries cases, PermitQueries permits)
{
    /// <summary>Days before its last one on which a permit is told of.</summary>
    public static readonly IReadOnlyList<int> Warnings = [60, 30, 7];

    /// <summary>All deadlines of a scope from one day to another, in order.</summary>
    public async Task<IReadOnlyList<Deadline>> BetweenAsync(DateOnly from, DateOnly to, CalendarScope scope, CancellationToken cancellation)
    {
        var (organization, rules) = (await visit.OrganizationAsync(), await visit.RulesAsync());
        var posts = organization.PostsActedFor(visit.PersonId, visit.Today).ToHashSet();
        var divisions = DivisionsOf(organization);
        var underWay = await cases.UnderWayAsync(visit.BodyId, visit.Now.AddDays(1), cancellation);
        var ofCases = underWay.Where(c => c.MayBeReadBy(visit.PersonId, organization, visit.Today)).Where(c => scope switch
        {
            CalendarScope.Mine => c.ApplicantId == visit.PersonId || c.WaitingPosts.Any(posts.Contains),
            CalendarScope.Division => divisions.Contains(c.DivisionId),
            _ => true,
        }).SelectMany(c => OfCase(c, organization, rules, to));
        var ofPermits = (await permits.ListAsync(visit.BodyId, null, cancellation)).Where(p => p.IsLiveOn(visit.Today)).Where(p => scope switch
        {
            CalendarScope.Mine => posts.Contains(organization.CurrentPost(p.ManagerPostId, visit.Today)),
            CalendarScope.Division => divisions.Contains(p.DivisionId),
            _ => true,
        }).SelectMany(p => OfPermit(p, organization));
        var ofPeople = organization.Absences.Where(a => a.From <= to && a.Until >= from).Where(a => scope switch
        {
            CalendarScope.Mine => a.PersonId == visit.PersonId || organization.PostsOf(a.PersonId, visit.Today).Any(p => organization.DeputiesOf(p.Id, visit.Today).Any(posts.Contains)),
            CalendarScope.Division => organization.DivisionOf(a.PersonId, visit.Today) is { } division && divisions.Contains(division.Id),
            _ => true,
        }).Select(a => OfAbsence(a, organization, from));
        return [.. ofCases.Concat(ofPermits).Concat(ofPeople).Where(d => d.On >= from && d.On <= to).OrderBy(d => d.On).ThenBy(d => d.Kind).ThenBy(d => d.Subject, StringComparer.Ordinal)];
    }

    /// <summary>Whether the visitor's role reads all of the body.</summary>
    public Task<bool> SeesAllAsync() => visit.HasAsync(Role.Decider, Role.Examiner, Role.Chief, Role.Ciso, Role.Auditor);

    private HashSet<Guid> DivisionsOf(Organization organization)
    {
        var headed = organization.HeadedBy(visit.PersonId, visit.Today).ToHashSet();
        if (organization.DivisionOf(visit.PersonId, visit.Today) is { } own) headed.Add(own.Id);
        return headed;
    }

    private static IEnumerable<Deadline> OfCase(Case about, Organization organization, RuleSet rules, DateOnly to)
    {
        var number = about.Number ?? "";
        var path = $"/applications/{about.Id}";
        if (about.OnHold is { } hold) yield return new Deadline(hold.Until, DeadlineKind.Hold, number, $"{TitleOf(hold.PostId, organization)}：{hold.Reason}", path);
        yield return new Deadline(about.IdleUntil(rules), DeadlineKind.Idle, number, "動きのないまま、この日になると廃案になります", path);
        if (about.Waiting is not { } step) yield break;
        var days = new WorkingDays(rules.ClosedDays);
        var since = JapanTime.DateAt(about.MovedAt);
        var who = string.Join("、", about.WaitingPosts.Select(p => TitleOf(p, organization)));
        for (var on = days.After(since, rules.Deadlines.ReminderDays); on <= to; on = days.After(on, rules.Deadlines.ReminderDays))
        {
            yield return new Deadline(on, DeadlineKind.Waiting, number, $"「{step.Title}」を{who}が{Titles.Date(since)}から待たせています", path);
        }
    }

    private static IEnumerable<Deadline> OfPermit(Permit permit, Organization organization)
    {
        var path = $"/permits/{permit.Id}";
        var manager = TitleOf(permit.ManagerPostId, organization);
        var last = permit.EndedOn ?? permit.Until;
        yield return new Deadline(last, DeadlineKind.Expiry, permit.Number, permit.GoesOn ? $"更新の決裁まで暫定で続きます（{manager}）" : $"この日で使えなくなります（{manager}）", path);
        if (permit.EndedOn is null && permit.RenewalCaseId is null)
        {
            foreach (var days in Warnings) yield return new Deadline(last.AddDays(-days), DeadlineKind.Expiring, permit.Number, $"最後の日（{Titles.Date(last)}）の{days}日前（{manager}）", path);
        }

        foreach (var condition in permit.Conditions.Where(c => c is { Due: not null, MetOn: null })) yield return new Deadline(condition.Due!.Value, DeadlineKind.Condition, permit.Number, $"{condition.Text}（{manager}）", path);
    }

    private static Deadline OfAbsence(Absence absence, Organization organization, DateOnly from) => new(
        absence.From < from ? from : absence.From,
        DeadlineKind.Absence,
        organization.People.GetValueOrDefault(absence.PersonId)?.Name ?? "",
        $"{Titles.Date(absence.From)}から{Titles.Date(absence.Until)}まで",
        null,
        absence.Until);

    private static string TitleOf(Guid post, Organization organization) => organization.Posts.GetValueOrDefault(post)?.Title ?? "";
}
