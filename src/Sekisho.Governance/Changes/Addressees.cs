using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Changes;

/// <summary>
/// Whom a letter reaches on a date: the one place that says who reads the letters of a post. Mail asks for the people, pages for the boxes;
/// both must answer alike.
/// </summary>
public static class Addressees
{
    /// <summary>Who gets a letter on a date: the person addressed, or those who hold the post then. Nobody where the post is vacant.</summary>
    public static IEnumerable<Person> Of(Organization organization, Guid? personId, Guid? postId, DateOnly date) =>
        postId is { } post ? organization.HoldersOf(post, date)
        : personId is { } id && organization.People.GetValueOrDefault(id) is { } person ? [person]
        : [];

    /// <summary>The boxes that a person reads on a date: their own, and that of each post held, from the day on which they took it over.</summary>
    public static IReadOnlyList<Letterbox> BoxesOf(Organization organization, Guid personId, DateOnly date) =>
    [
        new Letterbox(personId, null, DateTimeOffset.MinValue),
        .. organization.Assignments.Where(a => a.PersonId == personId && a.Covers(date)).GroupBy(a => a.PostId)
            .Select(held => new Letterbox(null, held.Key, JapanTime.StartOf(held.Min(a => a.From)))),
    ];
}
