using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Audit;

/// <summary>What happens to a finding.</summary>
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Confirmed), "confirmed")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record AuditFindingEvent : DomainEvent
{
    /// <summary>The auditor put it down.</summary>
    public sealed record Registered(
        Guid FindingId, Guid BodyId, string Number, DateOnly FoundOn, string Text, FindingSeverity Severity, Guid DivisionId, DateOnly DueOn, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : AuditFindingEvent;

    /// <summary>The division says what it will do.</summary>
    public sealed record Planned(FindingPlan Plan) : AuditFindingEvent;

    /// <summary>The division says what it has done.</summary>
    public sealed record Reported(FindingReport Report) : AuditFindingEvent;

    /// <summary>The auditor is not content, with the reason.</summary>
    public sealed record Returned(string Reason, Guid ByPersonId, DateTimeOffset At) : AuditFindingEvent;

    /// <summary>The auditor has seen that it is done.</summary>
    public sealed record Confirmed(string Remark, Guid ByPersonId, DateTimeOffset At) : AuditFindingEvent;

    /// <summary>The auditor takes it back, with the reason.</summary>
    public sealed record Withdrawn(string Reason, Guid ByPersonId, DateTimeOffset At) : AuditFindingEvent;
}
