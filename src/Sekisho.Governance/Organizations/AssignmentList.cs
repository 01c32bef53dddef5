using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>The list of assignments while many change at once: each is found by person and post, not by going through all.</summary>
internal sealed class AssignmentList
{
    private readonly List<Assignment?> all;
    private readonly Dictionary<(Guid PersonId, Guid PostId), List<int>> places = [];

    public AssignmentList(IEnumerable<Assignment> assignments)
    {
        all = [.. assignments];
        for (var i = 0; i < all.Count; i++) Place(all[i]!, i);
    }

    /// <summary>The assignments of a person to a post.</summary>
    public IEnumerable<Assignment> Of(Guid personId, Guid postId) =>
        places.TryGetValue((personId, postId), out var found) ? found.Select(i => all[i]).OfType<Assignment>() : [];

    /// <summary>Carries an event out.</summary>
    public AssignmentList With(OrganizationEvent happened)
    {
        switch (happened)
        {
            case OrganizationEvent.Assigned { Assignment: var added }:
                Place(added, all.Count);
                all.Add(added);
                break;
            case OrganizationEvent.AssignmentEnded e:
                Change(e.PersonId, e.PostId, a => a.From <= e.LastDay && (a.Until is null || a.Until > e.LastDay), a => a with { Until = e.LastDay });
                break;
            case OrganizationEvent.AssignmentCancelled e:
                Change(e.PersonId, e.PostId, a => a.From == e.From, _ => null);
                break;
        }

        return this;
    }

    public ImmutableList<Assignment> ToImmutable() => [.. all.OfType<Assignment>()];

    private void Change(Guid personId, Guid postId, Func<Assignment, bool> fits, Func<Assignment, Assignment?> change)
    {
        foreach (var place in places.GetValueOrDefault((personId, postId)) ?? [])
        {
            if (all[place] is { } assignment && fits(assignment)) all[place] = change(assignment);
        }
    }

    private void Place(Assignment assignment, int place)
    {
        if (!places.TryGetValue((assignment.PersonId, assignment.PostId), out var found)) places[(assignment.PersonId, assignment.PostId)] = found = [];
        found.Add(place);
    }
}
