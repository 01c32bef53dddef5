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
            OrganizationEvent.AssignmentEnded or OrganizationEvent.AssignmentCancelled => current with { Assignments = new AssignmentList(current.Assignments).With((OrganizationEvent)happened).ToImmutable() },
            OrganizationEvent.RoleGiven e => current with { Roles = current.Roles.Add(e.Holding) },
            OrganizationEvent.RoleEnded e => current with { Roles = current.Roles.ConvertAll(r => r.Role == e.Role && r.PostId == e.PostId && r.From <= e.LastDay && (r.Until is null || r.Until > e.LastDay) ? r with { Until = e.LastDay } : r) },
            OrganizationEvent.ContactsPublished e => current with { PublicContacts = e.Contacts },
            OrganizationEvent.WordsRegistered e => current with { Words = e.Words },
            OrganizationEvent.AbsenceRecorded e => current with { Absences = current.Absences.Add(e.Absence) },
            OrganizationEvent.AbsenceCancelled e => current with { Absences = current.Absences.RemoveAll(a => a.Id == e.AbsenceId) },
            OrganizationEvent.DeputiesSet e => current with { Deputies = current.Deputies.RemoveAll(d => d.PostId == e.Order.PostId && d.From == e.Order.From).Add(e.Order) },
            OrganizationEvent.TrainingPassed e => current with { Trainings = current.Trainings.Add(e.Training) },
            OrganizationEvent.DivisionChanged e => current with { Divisions = current.Divisions.SetItem(e.Division.Id, e.Division) },
            OrganizationEvent.PostChanged e => current with { Posts = current.Posts.SetItem(e.Post.Id, e.Post) },
            OrganizationEvent.PersonChanged e => e.Person is { } person ? current with { People = current.People.SetItem(person.Id, person) } : current,
            OrganizationEvent.PersonForgotten e => current with { People = current.People.SetItem(e.PersonId, Person.Forgotten(e.PersonId)) },
            OrganizationEvent.TransferPlanned e => current with { Transfers = current.Transfers.Add(e.Transfer) },
            OrganizationEvent.TransferWithdrawn e => current with { Transfers = current.Transfers.RemoveAll(t => t.Id == e.TransferId) },
            OrganizationEvent.Reorganized e => Reorganize(current, e),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An organisation does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    /// <summary>Assignments come by the thousand in a transfer: their list is made once, everything else event by event.</summary>
    private static Organization Reorganize(Organization current, OrganizationEvent.Reorganized happened)
    {
        var assignments = new AssignmentList(current.Assignments);
        var next = current;
        foreach (var change in happened.Changes)
        {
            if (change is OrganizationEvent.Assigned or OrganizationEvent.AssignmentEnded or OrganizationEvent.AssignmentCancelled) assignments.With(change);
            else next = Fold(next, change);
        }

        return next with { Assignments = assignments.ToImmutable(), Transfers = next.Transfers.RemoveAll(t => t.Id == happened.TransferId), Version = current.Version };
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
        IEnumerable<Transfer> transfers,
        ContactList contacts,
        WordList words) => new()
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
            Transfers = [.. transfers],
            PublicContacts = contacts,
            Words = words,
        };
}
