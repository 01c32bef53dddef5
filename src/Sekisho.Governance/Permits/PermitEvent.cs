using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <summary>What happens to a permit.</summary>
[JsonDerivedType(typeof(Granted), "granted")]
[JsonDerivedType(typeof(Migrated), "migrated")]
[JsonDerivedType(typeof(UsersAdded), "users-added")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(RenewalFiled), "renewal-filed")]
[JsonDerivedType(typeof(RenewalSettled), "renewal-settled")]
[JsonDerivedType(typeof(Renewed), "renewed")]
[JsonDerivedType(typeof(Reviewed), "reviewed")]
[JsonDerivedType(typeof(ConditionMet), "condition-met")]
[JsonDerivedType(typeof(ManagerNamed), "manager-named")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Lifted), "lifted")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Revoked), "revoked")]
[JsonDerivedType(typeof(Ratified), "ratified")]
[JsonDerivedType(typeof(Narrowed), "narrowed")]
[JsonDerivedType(typeof(UsersConfirmed), "users-confirmed")]
[JsonDerivedType(typeof(ClosingDone), "closing-done")]
public abstract record PermitEvent : DomainEvent
{
    /// <summary>It was entered into the register by a decision.</summary>
    public sealed record Granted(
        Guid PermitId,
        Guid BodyId,
        string Number,
        Guid CaseId,
        Guid DivisionId,
        Guid ServiceId,
        string TaskCode,
        string Purpose,
        UserScope Users,
        int MaximumLevel,
        Guid ManagerPostId,
        DateOnly From,
        DateOnly Until,
        ImmutableArray<Condition> Conditions,
        RuleSetReference Rules,
        DateTimeOffset At,
        bool IsException = false) : PermitEvent;

    /// <summary>It was taken over from a register kept elsewhere (移行); stopped at once where the rules of today do not allow it.</summary>
    public sealed record Migrated(
        Guid PermitId,
        Guid BodyId,
        string Number,
        Migration Origin,
        Guid DivisionId,
        Guid ServiceId,
        string TaskCode,
        string Purpose,
        UserScope Users,
        int MaximumLevel,
        Guid ManagerPostId,
        DateOnly From,
        DateOnly Until,
        ImmutableArray<Condition> Conditions,
        RuleSetReference Rules,
        string? StoppedBecause,
        Guid ByPersonId,
        Guid ByPostId,
        DateTimeOffset At) : PermitEvent;

    /// <summary>Users joined by a decision (利用者追加).</summary>
    public sealed record UsersAdded(Guid CaseId, UserScope Users, DateTimeOffset At) : PermitEvent;

    /// <summary>It was changed by a decision (変更).</summary>
    public sealed record Changed(Guid CaseId, string Purpose, UserScope Users, int MaximumLevel, DateOnly Until, ImmutableArray<Condition> Added, DateTimeOffset At) : PermitEvent;

    /// <summary>Its renewal was applied for; it goes on after its last day where the rule set allows that (暫定継続).</summary>
    public sealed record RenewalFiled(Guid CaseId, bool GoesOn, DateTimeOffset At) : PermitEvent;

    /// <summary>That application ended without a renewal.</summary>
    public sealed record RenewalSettled(Guid CaseId, DateTimeOffset At) : PermitEvent;

    /// <summary>It was renewed by a decision (更新), under the rules of that day.</summary>
    public sealed record Renewed(Guid CaseId, DateOnly Until, Guid ManagerPostId, ImmutableArray<Condition> Conditions, RuleSetReference Rules, DateTimeOffset At) : PermitEvent;

    /// <summary>It was examined again under another rule set and stays as it is (再審査).</summary>
    public sealed record Reviewed(Guid CaseId, RuleSetReference Rules, DateTimeOffset At) : PermitEvent;

    /// <summary>A condition was met.</summary>
    public sealed record ConditionMet(int Number, DateOnly On, string Evidence, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>Another post manages the use (後任の指名).</summary>
    public sealed record ManagerNamed(Guid ManagerPostId, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>It was suspended at once, or by the decision of a case.</summary>
    public sealed record Suspended(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At, SuspensionCause Cause = SuspensionCause.Judgement, bool MustBeRatified = false) : PermitEvent;

    /// <summary>The suspension was confirmed (追認).</summary>
    public sealed record Ratified(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>The suspension was lifted.</summary>
    public sealed record Lifted(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>It was given up (廃止届) with a last day.</summary>
    public sealed record Ended(Guid CaseId, DateOnly LastDay, DateTimeOffset At) : PermitEvent;

    /// <summary>It was revoked (取消).</summary>
    public sealed record Revoked(Guid CaseId, string Reason, DateTimeOffset At) : PermitEvent;

    /// <summary>It was narrowed by a 届出.</summary>
    public sealed record Narrowed(UserScope Users, int MaximumLevel, DateOnly Until, string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>After the transfers it was confirmed who uses it in a fiscal year; who is there no longer was taken out.</summary>
    public sealed record UsersConfirmed(int FiscalYear, UserScope Removed, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>A closing task was done.</summary>
    public sealed record ClosingDone(ClosingKind Kind, DateOnly On, string Evidence, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;
}
