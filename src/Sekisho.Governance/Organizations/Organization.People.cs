using System.Net.Mail;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Organizations;

/// <content>People: what is kept of them, absences, trainings; the deputies of posts.</content>
public sealed partial record Organization
{
    /// <summary>Corrects or changes what is kept of a person. SK1303 and SK1363 for what another person has.</summary>
    public Result<Act> ChangePerson(Person person)
    {
        if (!People.TryGetValue(person.Id, out var before)) return Refuse.NoSuch("職員");
        if (before.IsForgotten) return Refuse.PersonIsForgotten();
        if (JudgePerson(person) is { } wrong) return wrong;
        return person == before ? Refuse.StateIsSo() : new Act("organization.change-person", new OrganizationEvent.PersonChanged(person, person.Id));
    }

    /// <summary>Takes an assignment back before its first day. SK1364 once it has begun.</summary>
    public Result<Act> CancelAssignment(Guid personId, Guid postId, DateOnly from, DateOnly today)
    {
        if (AssignmentsOf(personId).FirstOrDefault(a => a.PostId == postId && a.From == from) is not { } assignment) return Refuse.NoSuch("発令");
        if (assignment.From <= today) return Refuse.AlreadyBegun();
        return KeepingAnAdministrator(new Act("organization.cancel-assignment", new OrganizationEvent.AssignmentCancelled(personId, postId, from)), from);
    }

    /// <summary>
    /// Records that a person is away. They do it themselves, or the head of a division of theirs, or an administrator (SK1006 for others).
    /// SK1702 for days the wrong way round, SK1365 where another absence lies in them.
    /// </summary>
    public Result<Act> RecordAbsence(Absence absence, Guid byPersonId, DateOnly today)
    {
        if (!People.ContainsKey(absence.PersonId)) return Refuse.NoSuch("職員");
        if (!MayRecordAbsenceOf(byPersonId, absence.PersonId, today)) return Refuse.RoleNeeded("本人、所属長かシステム管理者");
        if (!Days.Contain(absence.From) || !Days.Contain(absence.Until)) return Refuse.DayOutOfRange();
        if (absence.Until < absence.From) return Refuse.DaysReversed();
        if (AbsencesOf(absence.PersonId).Any(a => a.From <= absence.Until && absence.From <= a.Until)) return Refuse.AbsenceOverlaps();
        return new Act("organization.record-absence", new OrganizationEvent.AbsenceRecorded(absence));
    }

    /// <summary>
    /// Takes an absence back; one that has begun ends with yesterday, so that what deputies did in it keeps its ground. SK1364 for one that is over.
    /// </summary>
    public Result<Act> CancelAbsence(Guid absenceId, Guid byPersonId, DateOnly today)
    {
        if (Absences.Find(a => a.Id == absenceId) is not { } absence) return Refuse.NoSuch("不在");
        if (!MayRecordAbsenceOf(byPersonId, absence.PersonId, today)) return Refuse.RoleNeeded("本人、所属長かシステム管理者");
        if (absence.Until < today) return Refuse.AlreadyBegun();
        var cancelled = new OrganizationEvent.AbsenceCancelled(absenceId);
        return absence.From < today
            ? new Act("organization.cancel-absence", cancelled, new OrganizationEvent.AbsenceRecorded(absence with { Until = today.AddDays(-1) }))
            : new Act("organization.cancel-absence", cancelled);
    }

    /// <summary>Absences of a person, past and to come.</summary>
    public IEnumerable<Absence> AbsencesOf(Guid personId) => (absences ??= Absences.ToLookup(a => a.PersonId))[personId];

    /// <summary>Whether somebody may enter the absence of a person: themselves, a head above them, an administrator.</summary>
    public bool MayRecordAbsenceOf(Guid byPersonId, Guid personId, DateOnly today) =>
        byPersonId == personId || PostFor(byPersonId, Role.Administrator, today) is not null || PostsOf(personId, today).Any(p => Heads(byPersonId, p.DivisionId, today));

    /// <summary>Lays down which posts act for a post from a day on. SK1366 where the post itself or one post twice is among them.</summary>
    public Result<Act> SetDeputies(DeputyOrder order)
    {
        if (!Posts.ContainsKey(order.PostId) || order.DeputyPostIds.Any(id => !Posts.ContainsKey(id))) return Refuse.NoSuch("職");
        if (!Days.Contain(order.From)) return Refuse.DayOutOfRange();
        if (order.DeputyPostIds.Contains(order.PostId) || order.DeputyPostIds.Distinct().Count() != order.DeputyPostIds.Length) return Refuse.DeputiesTwice();
        if (DeputiesOf(order.PostId, order.From).SequenceEqual(order.DeputyPostIds)) return Refuse.StateIsSo();
        return new Act("organization.set-deputies", new OrganizationEvent.DeputiesSet(order));
    }

    /// <summary>Trainings that a person has passed.</summary>
    public IEnumerable<Training> TrainingsOf(Guid personId) => (trainings ??= Trainings.ToLookup(t => t.PersonId))[personId];

    /// <summary>Records a training. SK1367 for a level outside 1 to 9, SK1304 for one that is there already.</summary>
    public Result<Act> RecordTraining(Training training)
    {
        if (!People.ContainsKey(training.PersonId)) return Refuse.NoSuch("職員");
        if (training.Level is < 1 or > Training.HighestLevel) return Refuse.TrainingLevelOutOfRange(Training.HighestLevel);
        if (!Days.Contain(training.PassedOn) || (training.Until is { } until && !Days.Contain(until))) return Refuse.DayOutOfRange();
        if (training.Until < training.PassedOn) return Refuse.DaysReversed();
        if (TrainingsOf(training.PersonId).Any(t => t.Level == training.Level && t.PassedOn == training.PassedOn)) return Refuse.AlreadyAssigned();
        return new Act("organization.record-training", new OrganizationEvent.TrainingPassed(training));
    }

    /// <summary>Whether a text is one mail address and nothing else.</summary>
    internal static bool IsMail(string mail) => mail.Length <= 254 && MailAddress.TryCreate(mail, out var read) && read.Address == mail;

    private Refusal? JudgePerson(Person person)
    {
        if (string.IsNullOrWhiteSpace(person.Name)) return Refuse.FieldMissing("name", "氏名");
        if (person.Mail.Length > 0 && !IsMail(person.Mail)) return Refuse.MailMalformed();
        if (person.Mail.Length > 0 && People.Values.Any(p => p.Id != person.Id && string.Equals(p.Mail, person.Mail, StringComparison.OrdinalIgnoreCase))) return Refuse.MailTaken();
        return person.StaffNumber is { } number && People.Values.Any(p => p.Id != person.Id && p.StaffNumber == number) ? Refuse.StaffNumberTaken() : null;
    }
}
