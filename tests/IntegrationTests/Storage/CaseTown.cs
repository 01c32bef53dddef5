using System.Globalization;
using System.Text.Json;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Storage.Cases;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>The stored town with somebody for every step: an examiner, an auditor for 回覧, a deputy for the decider, who is away today.</summary>
internal static class CaseTown
{
    public static Guid Examiner { get; } = new("40000000-0000-7000-8000-000000000004");

    public static Guid Deputy { get; } = new("40000000-0000-7000-8000-000000000005");

    public static Guid[] People { get; } = [StorageHost.Clerk, StorageHost.Head, StorageHost.Decider, Examiner, Deputy];

    public static DateOnly Today => JapanTime.DateAt(TimeProvider.System.GetUtcNow());

    public static async Task ManAsync(StorageHost host)
    {
        var (examines, stands, from) = (new Guid("30000000-0000-7000-8000-000000000004"), new Guid("30000000-0000-7000-8000-000000000005"), new DateOnly(2020, 4, 1));
        var manned = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (_, _) => Task.FromResult<Result<Act>>(new Act(
            "organization.man",
            new OrganizationEvent.PostCreated(new Post(examines, StorageHost.Office, "審査係長", false)),
            new OrganizationEvent.PersonRegistered(new Person(Examiner, "江口 試", "エグチ タメシ", "eguchi@example.jp"), Examiner),
            new OrganizationEvent.Assigned(new Assignment(Examiner, examines, from, null)),
            new OrganizationEvent.RoleGiven(new RoleHolding(Role.Examiner, examines, from, null)),
            new OrganizationEvent.RoleGiven(new RoleHolding(Role.Auditor, examines, from, null)),
            new OrganizationEvent.PostCreated(new Post(stands, StorageHost.Office, "参事", false)),
            new OrganizationEvent.PersonRegistered(new Person(Deputy, "小田 試", "オダ タメシ", "oda@example.jp"), Deputy),
            new OrganizationEvent.Assigned(new Assignment(Deputy, stands, from, null)),
            new OrganizationEvent.DeputiesSet(new DeputyOrder(StorageHost.DeciderPost, [stands], from)),
            new OrganizationEvent.AbsenceRecorded(new Absence(Guid.NewGuid(), StorageHost.Decider, Today, Today.AddDays(1))))));
        manned.Refused.ShouldBeFalse(manned.Refusal?.Sentence);
    }

    /// <summary>That a stored case is its events, that what counts in it is of its revision, and that nobody decided their own.</summary>
    public static async Task HoldsAsync(StorageHost host, Case c)
    {
        var history = await host.Get<CaseQueries>().HistoryAsync(StorageHost.Town, c.Id, default);
        history.Count.ShouldBe(c.Version);
        JsonSerializer.Serialize(history.Aggregate((Case?)null, (state, happening) => Case.Fold(state, happening.Event))).ShouldBe(JsonSerializer.Serialize(c));
        history.Count(h => h.Event is CaseEvent.Decided).ShouldBe(c.Decision is null ? 0 : 1);
        if (c.Decision is null) return;
        c.DecidedBy.ShouldNotBe(c.ApplicantId);
        c.RevisionHash.ShouldBe(RevisionHash.Of(c.Id, c.Revision, c.Answers));
        c.Acts.Where(a => !a.IsVoid).All(a => a.RevisionHash == c.RevisionHash).ShouldBeTrue();
        c.AfterChecks.Count(a => a.Cause is AfterCheckCause.Deputy).ShouldBe(c.DecidedBy == Deputy ? 1 : 0);
    }

    /// <summary>Permits for the same use whose periods overlap.</summary>
    public static IEnumerable<string> Overlapping(IReadOnlyList<Permit> permits) =>
        from a in permits
        from b in permits
        where a.Id.CompareTo(b.Id) < 0 && (a.ServiceId, a.DivisionId, a.TaskCode, a.IsException) == (b.ServiceId, b.DivisionId, b.TaskCode, b.IsException)
        where a.RevokedReason is null && b.RevokedReason is null && a.From <= b.LastDay && b.From <= a.LastDay
        select $"{a.Number} {b.Number}";

    /// <summary>The numbers in 令和N年度 第n号, in order.</summary>
    public static IEnumerable<int> Numbers(IEnumerable<string?> numbers) =>
        numbers.OfType<string>().Select(n => int.Parse(n[(n.LastIndexOf('第') + 1)..^1], CultureInfo.InvariantCulture)).Order();
}
