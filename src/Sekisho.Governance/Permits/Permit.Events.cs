using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Permits;

public sealed partial record Permit
{
    /// <inheritdoc/>
    public static Permit Fold(Permit? current, DomainEvent happened)
    {
        if (happened is PermitEvent.Granted granted) return Of(granted);
        if (happened is PermitEvent.Migrated migrated) return Of(migrated);
        ArgumentNullException.ThrowIfNull(current);
        var next = happened switch
        {
            PermitEvent.UsersAdded e => current with { Users = current.Users.With(e.Users) },
            PermitEvent.Changed e => current with { Purpose = e.Purpose, Users = e.Users, MaximumLevel = e.MaximumLevel, Until = e.Until, Conditions = Numbered(current.Conditions.AddRange(e.Added)) },
            PermitEvent.RenewalFiled e => current with { RenewalCaseId = e.CaseId, GoesOn = e.GoesOn },
            PermitEvent.RenewalSettled e => current.RenewalCaseId == e.CaseId ? current with { RenewalCaseId = null, GoesOn = false } : current,
            PermitEvent.Renewed e => current with { Until = e.Until, ManagerPostId = e.ManagerPostId, Conditions = Numbered(e.Conditions), Rules = e.Rules, RenewalCaseId = null, GoesOn = false },
            PermitEvent.Reviewed e => current with { Rules = e.Rules },
            PermitEvent.ConditionMet e => current with { Conditions = [.. current.Conditions.Select(c => c.Number == e.Number ? c with { MetOn = e.On, Evidence = e.Evidence } : c)] },
            PermitEvent.ManagerNamed e => current with { ManagerPostId = e.ManagerPostId },
            PermitEvent.Suspended e => current with { Suspension = new Suspension(e.Reason, e.ByPersonId, e.ByPostId, e.At, e.Cause, e.MustBeRatified) },
            PermitEvent.Ratified e => current with { Suspension = current.Suspension is { } suspension ? suspension with { Ratified = new Ratification(e.Reason, e.ByPersonId, e.ByPostId, e.At) } : null },
            PermitEvent.Lifted => current with { Suspension = null },
            PermitEvent.Ended e => current with { EndedOn = e.LastDay },
            PermitEvent.Revoked e => current with { RevokedReason = e.Reason, RevokedOn = JapanTime.DateAt(e.At) },
            PermitEvent.Narrowed e => current with { Users = e.Users, MaximumLevel = e.MaximumLevel, Until = e.Until },
            PermitEvent.UsersConfirmed e => current with { Users = current.Users.Without(e.Removed), ConfirmedYear = e.FiscalYear },
            PermitEvent.ClosingDone e => current with { Closings = current.Closings.Add(new Closing(e.Kind, e.On, e.Evidence)) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A permit does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    private static Permit Of(PermitEvent.Granted e) => new()
    {
        Id = e.PermitId,
        BodyId = e.BodyId,
        Version = 1,
        Number = e.Number,
        CaseId = e.CaseId,
        DivisionId = e.DivisionId,
        ServiceId = e.ServiceId,
        TaskCode = e.TaskCode,
        Purpose = e.Purpose,
        Users = e.Users,
        MaximumLevel = e.MaximumLevel,
        ManagerPostId = e.ManagerPostId,
        From = e.From,
        Until = e.Until,
        Conditions = Numbered(e.Conditions),
        Rules = e.Rules,
        GrantedAt = e.At,
        IsException = e.IsException,
    };

    private static Permit Of(PermitEvent.Migrated e) => new()
    {
        Id = e.PermitId,
        BodyId = e.BodyId,
        Version = 1,
        Number = e.Number,
        CaseId = null,
        Migration = e.Origin,
        DivisionId = e.DivisionId,
        ServiceId = e.ServiceId,
        TaskCode = e.TaskCode,
        Purpose = e.Purpose,
        Users = e.Users,
        MaximumLevel = e.MaximumLevel,
        ManagerPostId = e.ManagerPostId,
        From = e.From,
        Until = e.Until,
        Conditions = Numbered(e.Conditions),
        Rules = e.Rules,
        GrantedAt = e.At,
        Suspension = e.StoppedBecause is { } reason ? new Suspension(reason, e.ByPersonId, e.ByPostId, e.At) : null,
    };

    private static ImmutableArray<Condition> Numbered(IEnumerable<Condition> conditions) => [.. conditions.Select((c, i) => c with { Number = i + 1 })];
}
