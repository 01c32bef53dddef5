using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>What waits for the visitor today, whatever it asks: as holder, as deputy, for a vacant post.</summary>
public sealed class ReviewInbox(Visit visit, CaseQueries cases)
{
    private IReadOnlyList<ReviewEntry>? entries;

    /// <summary>All of it, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ReviewEntry>> ListAsync(CancellationToken cancellation)
    {
        if (entries is not null) return entries;
        var (organization, rules) = (await visit.OrganizationAsync(), await visit.RulesAsync());
        var posts = organization.PostsActedFor(visit.PersonId, visit.Today).ToList();
        var days = new WorkingDays(rules.ClosedDays);
        var found = new List<ReviewEntry>();
        foreach (var about in await cases.WaitingAsync(visit.BodyId, posts, CaseWait.Step, cancellation))
        {
            if (about.Registered is null && about.WaitsFor(visit.PersonId, organization, visit.Today)) found.Add(ToJudge(about, organization, days, rules));
        }

        foreach (var about in await cases.WaitingAsync(visit.BodyId, posts, CaseWait.AfterCheck, cancellation))
        {
            found.AddRange(about.AfterChecks.Where(c => c.State is AfterCheckState.Owed && about.OwesAfterCheck(visit.PersonId, c, organization, visit.Today))
                .Select(c => Entry(about, ReviewTask.AfterCheck, Titles.Of(c.Cause), c.PostId, Capacity.AfterCheck, about.DecidedAt ?? about.MovedAt, days, rules)));
        }

        foreach (var about in await cases.WaitingAsync(visit.BodyId, posts, CaseWait.Circulation, cancellation))
        {
            if (about.Circulated(visit.PersonId, organization, visit.Today) is { } seat) found.Add(Entry(about, ReviewTask.Circulation, about.Route[seat.Step].Title, seat.PostId, Capacity.Self, about.MovedAt, days, rules));
        }

        if (rules.DecidedElsewhere) found.AddRange(await OnPaperAsync(organization, days, rules, cancellation));
        return entries = [.. found.OrderBy(e => e.Since)];
    }

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await ListAsync(cancellation)).Count;

    /// <summary>Whoever may read a case may confirm its registration, but for whoever registered it.</summary>
    private async Task<IEnumerable<ReviewEntry>> OnPaperAsync(Organization organization, WorkingDays days, RuleSet rules, CancellationToken cancellation)
    {
        var waiting = await cases.ListAsync(visit.BodyId, new CaseFilter(States: [CaseState.AwaitingDecision]), cancellation);
        var main = organization.PostsOf(visit.PersonId, visit.Today).Select(p => p.Id).FirstOrDefault();
        return waiting.Items.Where(c => c.Registered is { } paper && paper.RegisteredBy != visit.PersonId && c.MayBeReadBy(visit.PersonId, organization, visit.Today))
            .Select(c => Entry(c, ReviewTask.Paper, "外部決裁", main, Capacity.Registration, c.Registered!.At, days, rules));
    }

    private ReviewEntry ToJudge(Case about, Organization organization, WorkingDays days, RuleSet rules)
    {
        var step = about.Waiting!;
        var (post, capacity) = about.WaitingPosts.Select(p => (p, organization.CapacityFor(visit.PersonId, p, visit.Today, step.SelfDecision ? null : about.ApplicantId))).First(s => s.Item2 is not null);
        var entry = Entry(about, about.WithdrawalReason is null ? ReviewTask.Judge : ReviewTask.Withdrawal, $"{RouteLine.TitleOf(step.Kind)}（{step.Title}）", post, capacity is Capacity.Self && step.Standing ? Capacity.StandingDecision : capacity!.Value, about.MovedAt, days, rules);
        return about.OnHold is { } hold ? entry with { Due = hold.Until } : entry;
    }

    private static ReviewEntry Entry(Case about, ReviewTask task, string step, Guid post, Capacity capacity, DateTimeOffset since, WorkingDays days, RuleSet rules) =>
        new(about, task, step, post, capacity, since, days.After(JapanTime.DateAt(since), rules.Deadlines.ReminderDays));
}
