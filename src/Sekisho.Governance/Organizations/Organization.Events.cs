using System.Collections.Immutable;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Organizations;

public sealed partial record Organization
{
    /// <inheritdoc/>
    public static Organization Fold(Organization? current, DomainEvent happened)
    {
        if (happened is OrganizationEvent.Founded founded) return new Organization { Body = founded.Body, Version = 1 };
        ArgumentNullException.ThrowIfNull(current);
        var next = happened switch
        {
            OrganizationEvent.DivisionOpened e => current with { Divisions = current.Divisions.SetItem(e.Division.Id, e.Division) },
            OrganizationEvent.PostCreated e => current with { Posts = current.Posts.SetItem(e.Post.Id, e.Post) },
            OrganizationEvent.PersonRegistered e => current with { People = current.People.SetItem(e.PersonId, e.Person ?? new Person(e.PersonId, "", "", "")) },
            OrganizationEvent.Assigned e => current with { Assignments = current.Assignments.Add(e.Assignment) },
            OrganizationEvent.AssignmentEnded e => current with { Assignments = current.Assignments.ConvertAll(a => a.PersonId == e.PersonId && a.PostId == e.PostId && a.Until is null ? a with { Until = e.LastDay } : a) },
            OrganizationEvent.RoleGiven e => current with { Roles = current.Roles.Add(e.Holding) },
            OrganizationEvent.RoleEnded e => current with { Roles = current.Roles.ConvertAll(r => r.Role == e.Role && r.PostId == e.PostId && r.Until is null ? r with { Until = e.LastDay } : r) },
            OrganizationEvent.ContactsPublished e => current with { PublicContacts = e.Contacts },
            OrganizationEvent.AbsenceRecorded e => current with { Absences = current.Absences.Add(e.Absence) },
            OrganizationEvent.AbsenceCancelled e => current with { Absences = current.Absences.RemoveAll(a => a.Id == e.AbsenceId) },
            OrganizationEvent.DeputiesSet e => current with { Deputies = current.Deputies.Add(e.Order) },
            OrganizationEvent.TrainingPassed e => current with { Trainings = current.Trainings.Add(e.Training) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An organisation does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    /// <summary>An organisation as it stands in storage.</summary>
    public static Organization Restore(
        Body body,
        int version,
        IEnumerable<Division> divisions,
        IEnumerable<Post> posts,
        IEnumerable<Person> people,
        IEnumerable<Assignment> assignments,
        IEnumerable<RoleHolding> roles,
        IEnumerable<Absence> absences,
        IEnumerable<DeputyOrder> deputies,
        IEnumerable<Training> trainings,
        ContactList contacts) => new()
        {
            Body = body,
            Version = version,
            Divisions = divisions.ToImmutableDictionary(d => d.Id),
            Posts = posts.ToImmutableDictionary(p => p.Id),
            People = people.ToImmutableDictionary(p => p.Id),
            Assignments = [.. assignments],
            Roles = [.. roles],
            Absences = [.. absences],
            Deputies = [.. deputies],
            Trainings = [.. trainings],
            PublicContacts = contacts,
        };
}
