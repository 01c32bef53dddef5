using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <summary>What happens to a permit.</summary>
[JsonDerivedType(typeof(Granted), "granted")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Lifted), "lifted")]
public abstract record PermitEvent : DomainEvent
{
    /// <summary>It was entered into the register by a decision.</summary>
    public sealed record Granted(
        Guid PermitId,
        Guid BodyId,
        string Number,
        Guid CaseId,
        Guid ServiceId,
        string TaskCode,
        string Purpose,
        UserScope Users,
        int MaximumLevel,
        Guid ManagerPostId,
        DateOnly From,
        DateOnly Until,
        ImmutableArray<string> Conditions,
        RuleSetReference Rules,
        DateTimeOffset At) : PermitEvent;

    /// <summary>It was suspended at once.</summary>
    public sealed record Suspended(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;

    /// <summary>The suspension was lifted.</summary>
    public sealed record Lifted(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : PermitEvent;
}
