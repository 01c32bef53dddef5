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
