using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Organizations;

/// <summary>What happens to an organisation.</summary>
[JsonDerivedType(typeof(Founded), "founded")]
[JsonDerivedType(typeof(DivisionOpened), "division-opened")]
[JsonDerivedType(typeof(PostCreated), "post-created")]
[JsonDerivedType(typeof(PersonRegistered), "person-registered")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(AssignmentEnded), "assignment-ended")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(RoleEnded), "role-ended")]
[JsonDerivedType(typeof(ContactsPublished), "contacts-published")]
[JsonDerivedType(typeof(WordsRegistered), "words-registered")]
[JsonDerivedType(typeof(AbsenceRecorded), "absence-recorded")]
[JsonDerivedType(typeof(AbsenceCancelled), "absence-cancelled")]
[JsonDerivedType(typeof(DeputiesSet), "deputies-set")]
[JsonDerivedType(typeof(TrainingPassed), "training-passed")]
[JsonDerivedType(typeof(DivisionChanged), "division-changed")]
[JsonDerivedType(typeof(PostChanged), "post-changed")]
[JsonDerivedType(typeof(PersonChanged), "person-changed")]
[JsonDerivedType(typeof(PersonForgotten), "person-forgotten")]
[JsonDerivedType(typeof(AssignmentCancelled), "assignment-cancelled")]
[JsonDerivedType(typeof(TransferPlanned), "transfer-planned")]
[JsonDerivedType(typeof(TransferWithdrawn), "transfer-withdrawn")]
[JsonDerivedType(typeof(Reorganized), "reorganized")]
public abstract record OrganizationEvent : DomainEvent
{
    /// <summary>The body was set up in this installation.</summary>
    public sealed record Founded(Body Body) : OrganizationEvent;

    /// <summary>A division was entered.</summary>
    public sealed record DivisionOpened(Division Division) : OrganizationEvent;

    /// <summary>A post was entered.</summary>
    public sealed record PostCreated(Post Post) : OrganizationEvent;

    /// <summary>
    /// A person was entered. The event names the person by id only; name and mail stand in the table of people, so that
    /// they can be deleted later without touching events or chain.
    /// </summary>
    public sealed record PersonRegistered([property: JsonIgnore] Person? Person, Guid PersonId) : OrganizationEvent;

    /// <summary>A person got a post.</summary>
    public sealed record Assigned(Assignment Assignment) : OrganizationEvent;

    /// <summary>A person's time in a post ends with a day.</summary>
    public sealed record AssignmentEnded(Guid PersonId, Guid PostId, DateOnly LastDay) : OrganizationEvent;

    /// <summary>A post got a role.</summary>
    public sealed record RoleGiven(RoleHolding Holding) : OrganizationEvent;

    /// <summary>A post's role ends with a day.</summary>
    public sealed record RoleEnded(Role Role, Guid PostId, DateOnly LastDay) : OrganizationEvent;

    /// <summary>The list of the body's own published contacts was replaced.</summary>
    public sealed record ContactsPublished(ContactList Contacts) : OrganizationEvent;

    /// <summary>The list of the body's own words was replaced.</summary>
    public sealed record WordsRegistered(WordList Words) : OrganizationEvent;

    /// <summary>A person is away.</summary>
    public sealed record AbsenceRecorded(Absence Absence) : OrganizationEvent;

    /// <summary>An absence was entered wrongly, or ended before it began.</summary>
    public sealed record AbsenceCancelled(Guid AbsenceId) : OrganizationEvent;

    /// <summary>The order of deputies of a post was laid down.</summary>
    public sealed record DeputiesSet(DeputyOrder Order) : OrganizationEvent;

    /// <summary>A person passed a training.</summary>
    public sealed record TrainingPassed(Training Training) : OrganizationEvent;

    /// <summary>A division has another name, place, kind, code or end.</summary>
    public sealed record DivisionChanged(Division Division) : OrganizationEvent;

    /// <summary>A post has another title, place or end.</summary>
    public sealed record PostChanged(Post Post) : OrganizationEvent;

    /// <summary>What is kept of a person changed; the event names them by id only, as <see cref="PersonRegistered"/> does.</summary>
    public sealed record PersonChanged([property: JsonIgnore] Person? Person, Guid PersonId) : OrganizationEvent;

    /// <summary>What was kept of a person who left was deleted; their id stays, since events name it.</summary>
    public sealed record PersonForgotten(Guid PersonId, string Reason) : OrganizationEvent;

    /// <summary>An assignment that had not begun was taken back.</summary>
    public sealed record AssignmentCancelled(Guid PersonId, Guid PostId, DateOnly From) : OrganizationEvent;

    /// <summary>A transfer was laid down for a day to come.</summary>
    public sealed record TransferPlanned(Transfer Transfer) : OrganizationEvent;

    /// <summary>A transfer was taken back before its day.</summary>
    public sealed record TransferWithdrawn(Guid TransferId) : OrganizationEvent;

    /// <summary>
    /// Many changes as one: a file that was imported, or, with <see cref="TransferId"/>, a transfer whose day had come. It holds what was
    /// really carried out, so that a replay asks nothing again.
    /// </summary>
    public sealed record Reorganized(Guid? TransferId, ImmutableArray<OrganizationEvent> Changes) : OrganizationEvent;
}
