using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>What happens to a case.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(SentBack), "sent-back")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Decided), "decided")]
public abstract record CaseEvent : DomainEvent
{
    /// <summary>A draft was begun.</summary>
    public sealed record Opened(Guid CaseId, Guid BodyId, Guid ApplicantId, Guid DivisionId, RuleSetReference Rules, DateTimeOffset At) : CaseEvent;

    /// <summary>The applicant saved answers.</summary>
    public sealed record Answered(Answers Answers, DateTimeOffset At) : CaseEvent;

    /// <summary>A revision was frozen and put on its route.</summary>
    public sealed record Submitted(string Number, int Revision, string RevisionHash, RuleSetReference Rules, ImmutableArray<Step> Route, DateTimeOffset At) : CaseEvent;

    /// <summary>A step was approved.</summary>
    public sealed record Approved(Approval Approval) : CaseEvent;

    /// <summary>It went back to the applicant; approvals so far are void.</summary>
    public sealed record SentBack(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : CaseEvent;

    /// <summary>The applicant withdrew it.</summary>
    public sealed record Withdrawn(DateTimeOffset At) : CaseEvent;

    /// <summary>It was decided.</summary>
    public sealed record Decided(Decision Decision, string RevisionHash, Guid ByPersonId, Guid ByPostId, Guid? PermitId, DateTimeOffset At) : CaseEvent;
}
