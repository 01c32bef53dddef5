using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Organizations;

/// <content>Divisions and posts get other names and places, and end. For a day to come such a change is laid down as a <see cref="Transfer"/>.</content>
public sealed partial record Organization
{
    /// <summary>Gives a division another name, place, kind or code; its days stay. SK1361 for a place below itself.</summary>
    public Result<Act> ChangeDivision(Division division)
    {
        if (!Divisions.TryGetValue(division.Id, out var before)) return Refuse.NoSuch("部署");
        if (JudgeDivision(division) is { } wrong) return wrong;
        var changed = division with { From = before.From, Until = before.Until, SuccessorId = before.SuccessorId };
        return changed == before ? Refuse.StateIsSo() : new Act("organization.change-division", new OrganizationEvent.DivisionChanged(changed));
    }

    /// <summary>
    /// Abolishes a division after a last day: its posts, their assignments and roles end with it. SK1362 while a division stands below it,
    /// SK1306 where nobody would be left to keep the organisation.
    /// </summary>
    public Result<Act> AbolishDivision(Guid divisionId, DateOnly lastDay, Guid? successorId) =>
        KeepingAnAdministrator(EndDivision(divisionId, lastDay, successorId), lastDay.AddDays(1));

    /// <summary>The same, without asking whether an administrator stays: a file that ends one gives the role to another.</summary>
    internal Result<Act> EndDivision(Guid divisionId, DateOnly lastDay, Guid? successorId)
    {
        if (!Divisions.TryGetValue(divisionId, out var division)) return Refuse.NoSuch("部署");
        if (JudgeEnd(division.Until, lastDay) is { } wrong) return wrong;
        if (successorId is { } next && !Divisions.ContainsKey(next)) return Refuse.NoSuch("引き継ぐ部署");
        if (successorId is { } inside && Within(divisionId).Contains(inside)) return Refuse.SuccessorIsItself();
        if (Below(divisionId).FirstOrDefault(d => d.Covers(lastDay.AddDays(1))) is { } child) return Refuse.DivisionStandsBelow(child.Name);
        ImmutableArray<OrganizationEvent> events =
        [
            .. PostsIn(divisionId).Where(p => p.Covers(lastDay.AddDays(1))).SelectMany(p => End(p, lastDay, p.SuccessorId)),
            new OrganizationEvent.DivisionChanged(division with { Until = lastDay, SuccessorId = successorId }),
        ];
        return new Act("organization.abolish-division", [.. events]);
    }

    /// <summary>Gives a post another title, division or mark of the head. SK1301 for a second head.</summary>
    public Result<Act> ChangePost(Post post)
    {
        if (!Posts.TryGetValue(post.Id, out var before)) return Refuse.NoSuch("職");
        if (JudgePost(post) is { } wrong) return wrong;
        var changed = post with { Until = before.Until, SuccessorId = before.SuccessorId };
        return changed == before ? Refuse.StateIsSo() : new Act("organization.change-post", new OrganizationEvent.PostChanged(changed));
    }

    /// <summary>
    /// Abolishes a post after a last day; assignments and roles end with it, and what waits for it goes to its successor. Also names another successor
    /// for a post that is abolished already.
    /// </summary>
    public Result<Act> AbolishPost(Guid postId, DateOnly lastDay, Guid? successorId) => KeepingAnAdministrator(EndPost(postId, lastDay, successorId), lastDay.AddDays(1));

    /// <summary>The same, without asking whether an administrator stays.</summary>
    internal Result<Act> EndPost(Guid postId, DateOnly lastDay, Guid? successorId)
    {
        if (!Posts.TryGetValue(postId, out var post)) return Refuse.NoSuch("職");
        if (successorId is { } next)
        {
            if (!Posts.ContainsKey(next)) return Refuse.NoSuch("引き継ぐ職");
            if (Successors(next).Contains(postId)) return Refuse.SuccessorIsItself();
            if (post.Until is not null && post.SuccessorId != next) return new Act("organization.name-successor", new OrganizationEvent.PostChanged(post with { SuccessorId = next }));
        }

        if (JudgeEnd(post.Until, lastDay) is { } wrong) return wrong;
        return new Act("organization.abolish-post", [.. End(post, lastDay, successorId)]);
    }

    /// <summary>A post, its successor, that one's and so on.</summary>
    private IEnumerable<Guid> Successors(Guid postId)
    {
        var seen = new HashSet<Guid>();
        for (Guid? at = postId; at is { } id && seen.Add(id); at = Posts[id].SuccessorId) yield return id;
    }

    /// <summary>What ends with a post: later assignments and roles never begin.</summary>
    private IEnumerable<OrganizationEvent> End(Post post, DateOnly lastDay, Guid? successorId)
    {
        foreach (var a in AssignmentsTo(post.Id).Where(a => a.Until is null || a.Until > lastDay))
        {
            yield return a.From > lastDay ? new OrganizationEvent.AssignmentCancelled(a.PersonId, a.PostId, a.From) : new OrganizationEvent.AssignmentEnded(a.PersonId, a.PostId, lastDay);
        }

        foreach (var r in RolesOf(post.Id).Where(r => r.From <= lastDay && (r.Until is null || r.Until > lastDay))) yield return new OrganizationEvent.RoleEnded(r.Role, r.PostId, lastDay);
        yield return new OrganizationEvent.PostChanged(post with { Until = lastDay, SuccessorId = successorId });
    }

    private static Refusal? JudgeEnd(DateOnly? until, DateOnly lastDay) =>
        !Days.Contain(lastDay) ? Refuse.DayOutOfRange() : until is { } ended && ended <= lastDay ? Refuse.StateIsSo() : null;

    private Refusal? JudgeDivision(Division division)
    {
        if (string.IsNullOrWhiteSpace(division.Name)) return Refuse.FieldMissing("name", "部署の名前");
        if (division.Code is { } code && Divisions.Values.Any(d => d.Code == code && d.Id != division.Id)) return Refuse.DivisionCodeTaken(code);
        if (division.ParentId is not { } parent) return null;
        if (!Divisions.ContainsKey(parent)) return Refuse.NoSuch("上位の部署");
        return Above(parent).Contains(division.Id) ? Refuse.DivisionBelowItself() : null;
    }

    private Refusal? JudgePost(Post post)
    {
        if (string.IsNullOrWhiteSpace(post.Title)) return Refuse.FieldMissing("title", "職名");
        if (!Divisions.ContainsKey(post.DivisionId)) return Refuse.NoSuch("部署");
        return post.IsHead && PostsIn(post.DivisionId).FirstOrDefault(p => p.IsHead && p.Until is null && p.Id != post.Id) is { } head ? Refuse.DivisionHasHead(head.Title) : null;
    }
}
