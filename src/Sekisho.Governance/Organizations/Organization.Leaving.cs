using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Organizations;

/// <content>Deleting what is kept of people who left.</content>
public sealed partial record Organization
{
    /// <summary>People who left: with a last day behind them, no post today and none to come, whose data is still kept; who left first, first.</summary>
    public IEnumerable<(Person Person, DateOnly LastDay)> LeftBefore(DateOnly date) =>
        from person in People.Values
        where !person.IsForgotten && !IsThere(person.Id, date)
        let last = AssignmentsOf(person.Id).Max(a => a.Until)
        where last is not null
        orderby last, person.Kana
        select (person, last.Value);

    /// <summary>
    /// Deletes what is kept of a person who left: 統括情報セキュリティ責任者, with the reason. SK1815 for one who has or will have a post, SK1816 while something of theirs
    /// is under way, SK1817 a second time.
    /// </summary>
    /// <param name="personId">The person.</param>
    /// <param name="openMatters">What of theirs is under way, in words; null where nothing is.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public Result<Act> Forget(Guid personId, string? openMatters, string? reason, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        if (PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, today) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者");
        if (!People.TryGetValue(personId, out var person)) return Refuse.NoSuch("職員");
        if (person.IsForgotten) return Refuse.PersonIsForgotten();
        if (IsThere(personId, today)) return Refuse.PersonStillThere();
        if (openMatters is not null) return Refuse.PersonHasOpenMatters(openMatters);
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        return new Act("organization.forget-person", new OrganizationEvent.PersonForgotten(personId, reason.Trim())) { PostId = post.Id };
    }

    private bool IsThere(Guid personId, DateOnly date) =>
        AssignmentsOf(personId).Any(a => a.Until is null || a.Until >= date) || Transfers.Any(t => t.Changes.Any(c => Names(c, personId)));

    private static bool Names(OrganizationEvent change, Guid personId) => change switch
    {
        OrganizationEvent.PersonRegistered e => e.PersonId == personId,
        OrganizationEvent.PersonChanged e => e.PersonId == personId,
        OrganizationEvent.Assigned e => e.Assignment.PersonId == personId,
        _ => false,
    };
}
