using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Changes;

/// <summary>
/// Whom a letter reaches on a date: the one place that says who reads the letters of a post. Mail asks for the people, pages for the boxes;
/// both must answer alike.
/// </summary>
public static class Addressees
{
    /// <summary>Days before, of which whoever stands in for a post reads the letters too.</summary>
    public const int HandoverDays = 14;

    /// <summary>
    /// Who gets a letter on a date: the person addressed, or those who hold the post then; who stands in for it too where all are away, or nobody holds it.
    /// </summary>
    public static IEnumerable<Person> Of(Organization organization, Guid? personId, Guid? postId, DateOnly date) =>
        postId is { } post ? organization.AddressedBy(post, date)
        : personId is { } id && organization.People.GetValueOrDefault(id) is { } person ? [person]
        : [];

    /// <summary>
    /// The boxes that a person reads on a date: their own; that of each post held, from the day on which they took it over; those of posts that they stand in
    /// for, of the last <see cref="HandoverDays"/> days.
    /// </summary>
    public static IReadOnlyList<Letterbox> BoxesOf(Organization organization, Guid personId, DateOnly date)
    {
        var held = organization.Assignments.Where(a => a.PersonId == personId && a.Covers(date)).GroupBy(a => a.PostId).ToDictionary(a => a.Key, a => a.Min(one => one.From));
        return
        [
            new Letterbox(personId, null, DateTimeOffset.MinValue),
            .. organization.PostsActedFor(personId, date).Union(held.Keys)
                .Select(post => new Letterbox(null, post, JapanTime.StartOf(held.TryGetValue(post, out var from) ? from : date.AddDays(-HandoverDays)))),
        ];
    }
}
