using System.Collections.Immutable;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Permits;

/// <summary>Who may use under a permit (利用者の範囲): divisions, posts and persons. Resolved for a date, so that a transfer changes it by itself.</summary>
public sealed record UserScope(ImmutableArray<Guid> Divisions, ImmutableArray<Guid> Posts, ImmutableArray<Guid> Persons)
{
    /// <summary>A whole division.</summary>
    public static UserScope OfDivision(Guid divisionId) => new([divisionId], [], []);

    /// <summary>Named people.</summary>
    public static UserScope OfPersons(params ImmutableArray<Guid> persons) => new([], [], persons);

    /// <summary>Whether nobody is in it.</summary>
    public bool IsEmpty => Divisions.IsEmpty && Posts.IsEmpty && Persons.IsEmpty;

    /// <summary>Whether a person is in it on a date: by name, by post, or by a post in the division or one below it.</summary>
    public bool Includes(Organization organization, Guid personId, DateOnly date)
    {
        if (Persons.Contains(personId)) return organization.PostsOf(personId, date).Any();
        foreach (var post in organization.PostsOf(personId, date))
        {
            if (Posts.Contains(post.Id) || organization.Above(post.DivisionId).Any(Divisions.Contains)) return true;
        }

        return false;
    }

    /// <summary>Both together.</summary>
    public UserScope With(UserScope more) =>
        new([.. Divisions.Union(more.Divisions)], [.. Posts.Union(more.Posts)], [.. Persons.Union(more.Persons)]);

    /// <summary>What is left without others; who is in it by a division or post stays.</summary>
    public UserScope Without(UserScope removed) =>
        new([.. Divisions.Except(removed.Divisions)], [.. Posts.Except(removed.Posts)], [.. Persons.Except(removed.Persons)]);

    /// <summary>
    /// Whether it opens use to nobody who could not use before, today or after a transfer: a division or post that is named, or stands in a division that is
    /// named; a person only by name, since who is in by a division leaves with it.
    /// </summary>
    public bool IsWithin(UserScope wider, Organization organization) =>
        Divisions.All(id => organization.Divisions.ContainsKey(id) && organization.Above(id).Any(wider.Divisions.Contains))
        && Posts.All(id => wider.Posts.Contains(id) || (organization.Posts.TryGetValue(id, out var post) && organization.Above(post.DivisionId).Any(wider.Divisions.Contains)))
        && Persons.All(wider.Persons.Contains);

    /// <summary>Whether people of a division may use on a date: it or one above it is named, or a post in it, or somebody who holds one.</summary>
    public bool Reaches(Organization organization, Guid divisionId, DateOnly date) =>
        organization.Above(divisionId).Any(Divisions.Contains)
        || Posts.Any(post => organization.Posts[post].DivisionId == divisionId)
        || Persons.Any(person => organization.PostsOf(person, date).Any(post => post.DivisionId == divisionId));

    /// <summary>Equality of the lists' content; an immutable array by itself compares by reference.</summary>
    public bool Equals(UserScope? other) =>
        other is not null && Divisions.SequenceEqual(other.Divisions) && Posts.SequenceEqual(other.Posts) && Persons.SequenceEqual(other.Persons);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Divisions.Length, Posts.Length, Persons.Length);
}
