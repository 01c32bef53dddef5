using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Organizations;

/// <content>What an administrator does: enters divisions, posts, people and dates (SK1354 outside <see cref="Days"/>). Decides nothing about use.</content>
public sealed partial record Organization
{
    /// <summary>Sets a body up, with its first event.</summary>
    public static Act Found(Body body) => new("organization.found", new OrganizationEvent.Founded(body));

    /// <summary>Enters a division. SK1005 without a name, SK1001 for an unknown parent, SK1360 for a code that another division has.</summary>
    public Result<Act> OpenDivision(Division division)
    {
        if (JudgeDivision(division) is { } wrong) return wrong;
        return new Act("organization.open-division", new OrganizationEvent.DivisionOpened(division));
    }

    /// <summary>Enters a post. A division has one head.</summary>
    public Result<Act> CreatePost(Post post)
    {
        if (JudgePost(post) is { } wrong) return wrong;
        return new Act("organization.create-post", new OrganizationEvent.PostCreated(post));
    }

    /// <summary>Enters a person and gives them a first post from a day on. One without a mail address is entered too: a clerk applies for them.</summary>
    public Result<Act> RegisterPerson(Person person, Guid postId, DateOnly from)
    {
        if (JudgePerson(person) is { } wrong) return wrong;
        if (!Posts.TryGetValue(postId, out var post)) return Refuse.NoSuch("職");
        if (!post.Covers(from)) return Refuse.PostAbolished(post.Title);
        if (People.ContainsKey(person.Id)) return Refuse.AlreadyAssigned();
        if (!Days.Contain(from)) return Refuse.DayOutOfRange();
        return new Act(
            "organization.register-person",
            new OrganizationEvent.PersonRegistered(person, person.Id),
            new OrganizationEvent.Assigned(new Assignment(person.Id, postId, from, null)));
    }

    /// <summary>
    /// Moves a person to a post from a day on (異動); with <paramref name="keepOthers"/> as a concurrent post (兼務).
    /// SK1351 where a post that ends by it began on that day or later.
    /// </summary>
    public Result<Act> Assign(Guid personId, Guid postId, DateOnly from, bool keepOthers)
    {
        if (!People.TryGetValue(personId, out var person)) return Refuse.NoSuch("職員");
        if (person.IsForgotten) return Refuse.PersonIsForgotten();
        if (!Posts.TryGetValue(postId, out var post)) return Refuse.NoSuch("職");
        if (!Days.Contain(from)) return Refuse.DayOutOfRange();
        if (!post.Covers(from)) return Refuse.PostAbolished(post.Title);
        if (AssignmentsOf(personId).Any(a => a.PostId == postId && (a.Until is null || a.Until >= from))) return Refuse.AlreadyAssigned();
        var ending = keepOthers ? [] : AssignmentsOf(personId).Where(a => a.Until is null).ToImmutableArray();
        if (ending.FirstOrDefault(a => a.From >= from) is { } later) return Refuse.DayBeforeBeginning(JapaneseEra.Format(later.From));
        var ends = ending.Select(a => (DomainEvent)new OrganizationEvent.AssignmentEnded(personId, a.PostId, from.AddDays(-1)));
        return KeepingAnAdministrator(new Act("organization.assign", [.. ends, new OrganizationEvent.Assigned(new Assignment(personId, postId, from, null))]), from);
    }

    /// <summary>Ends a person's time in a post after a last day (退職, 兼務の解除). SK1351 for a day before its first.</summary>
    public Result<Act> EndAssignment(Guid personId, Guid postId, DateOnly lastDay)
    {
        if (AssignmentsOf(personId).FirstOrDefault(a => a.PostId == postId && a.Until is null) is not { } assignment) return Refuse.NoSuch("発令");
        if (!Days.Contain(lastDay)) return Refuse.DayOutOfRange();
        if (lastDay < assignment.From) return Refuse.DayBeforeBeginning(JapaneseEra.Format(assignment.From));
        return KeepingAnAdministrator(new Act("organization.end-assignment", new OrganizationEvent.AssignmentEnded(personId, postId, lastDay)), lastDay.AddDays(1));
    }

    /// <summary>Gives a role of the rule set to a post from a day on.</summary>
    public Result<Act> GiveRole(Role role, Guid postId, DateOnly from)
    {
        if (!Posts.ContainsKey(postId)) return Refuse.NoSuch("職");
        if (role.IsDerived) return Refuse.RoleFollowsFromDivision();
        if (!Days.Contain(from)) return Refuse.DayOutOfRange();
        if (Roles.Any(r => r.Role == role && r.PostId == postId && (r.Until is null || r.Until >= from))) return Refuse.AlreadyAssigned();
        return new Act("organization.give-role", new OrganizationEvent.RoleGiven(new RoleHolding(role, postId, from, null)));
    }

    /// <summary>Takes a role from a post after a last day. SK1351 for a day before its first. The last administrator stays.</summary>
    public Result<Act> EndRole(Role role, Guid postId, DateOnly lastDay)
    {
        if (Roles.Find(r => r.Role == role && r.PostId == postId && r.Until is null) is not { } holding) return Refuse.NoSuch("役割");
        if (!Days.Contain(lastDay)) return Refuse.DayOutOfRange();
        if (lastDay < holding.From) return Refuse.DayBeforeBeginning(JapaneseEra.Format(holding.From));
        if (role == Role.Administrator && Roles.Count(r => r.Role == role && r.Until is null) == 1) return Refuse.LastAdministrator();
        return KeepingAnAdministrator(new Act("organization.end-role", new OrganizationEvent.RoleEnded(role, postId, lastDay)), lastDay.AddDays(1));
    }

    /// <summary>Replaces the list of the body's own published contacts.</summary>
    public Act PublishContacts(ContactList contacts) => new("organization.publish-contacts", new OrganizationEvent.ContactsPublished(contacts));

    /// <summary>Replaces the list of the body's own words.</summary>
    public Act RegisterWords(WordList words) => new("organization.register-words", new OrganizationEvent.WordsRegistered(words));

    /// <summary>
    /// Somebody can enter people and posts as well after the act as before it: on its day, on the days after which other administrators leave, on those of
    /// transfers to come. A body without an administrator could never get one again.
    /// </summary>
    private Result<Act> KeepingAnAdministrator(Result<Act> judged, DateOnly day)
    {
        if (judged.Refused) return judged;
        var act = judged.Value;
        var after = act.Events.Aggregate(this, Fold);
        var ends = after.Roles.Where(r => r.Role == Role.Administrator).SelectMany(r => after.AssignmentsTo(r.PostId).Select(a => a.Until).Append(r.Until)).OfType<DateOnly>().Select(last => last.AddDays(1));
        var days = ends.Concat(Transfers.Concat(after.Transfers).Select(t => t.Date)).Where(d => d > day).Append(day).Distinct();
        return days.Any(d => AsOf(d).HasAdministrator(d) && !after.AsOf(d).HasAdministrator(d)) ? Refuse.LastAdministrator() : act;
    }

    private bool HasAdministrator(DateOnly day) => PostsWith(Role.Administrator, day).Any(post => HoldersOf(post.Id, day).Any());
}
