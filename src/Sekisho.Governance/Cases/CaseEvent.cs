using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>What happens to a case.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(PulledBack), "pulled-back")]
[JsonDerivedType(typeof(Acted), "acted")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(ActedEarly), "acted-early")]
[JsonDerivedType(typeof(SentBack), "sent-back")]
[JsonDerivedType(typeof(WithdrawalAsked), "withdrawal-asked")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Dropped), "dropped")]
[JsonDerivedType(typeof(CheckedAfterwards), "checked-afterwards")]
[JsonDerivedType(typeof(Acknowledged), "acknowledged")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(Commented), "commented")]
public abstract record CaseEvent : DomainEvent
{
    /// <summary>A draft was begun, perhaps with answers copied from an earlier case.</summary>
    public sealed record Opened(Guid CaseId, Guid BodyId, CaseKind Kind, Guid ApplicantId, Guid? ClerkId, Guid DivisionId, RuleSetReference Rules, Answers Answers, Guid? OriginId, DateTimeOffset At) : CaseEvent;

    /// <summary>The applicant saved answers.</summary>
    public sealed record Answered(Answers Answers, DateTimeOffset At) : CaseEvent;

    /// <summary>A revision was frozen and put on its route.</summary>
    public sealed record Submitted(string Number, int Revision, string RevisionHash, RuleSetReference Rules, Guid DivisionId, Guid ByPersonId, CaseRoute Route, DateTimeOffset At) : CaseEvent;

    /// <summary>Whoever moved it last took it back before anybody looked: the applicant to the answers, others to their step.</summary>
    public sealed record PulledBack(Guid ByPersonId, int? ToStep, DateTimeOffset At) : CaseEvent;

    /// <summary>Somebody spoke in the step that it waits in; one act for each post of the step that they act for.</summary>
    public sealed record Acted(ImmutableArray<StepAct> Acts, DateTimeOffset At) : CaseEvent;

    /// <summary>It was put on hold, or taken off it.</summary>
    public sealed record Held(Hold? Hold, DateTimeOffset At) : CaseEvent;

    /// <summary>A later step took it up; posts that were skipped owe a look afterwards.</summary>
    public sealed record ActedEarly(int ToStep, string Reason, ImmutableArray<AfterCheck> Owed, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : CaseEvent;

    /// <summary>It went back to the applicant or to an earlier step; what was said from there on is void.</summary>
    public sealed record SentBack(string Reason, int? ToStep, Guid ByPersonId, Guid ByPostId, Capacity As, DateTimeOffset At) : CaseEvent;

    /// <summary>The applicant asked the decider to let it go.</summary>
    public sealed record WithdrawalAsked(string Reason, Guid ByPersonId, DateTimeOffset At) : CaseEvent;

    /// <summary>It was withdrawn: by the applicant, or by the decider on their request.</summary>
    public sealed record Withdrawn(Guid ByPersonId, Guid? ByPostId, DateTimeOffset At) : CaseEvent;

    /// <summary>A decision on paper was registered; a second person confirms it.</summary>
    public sealed record Registered(PaperDecision Paper) : CaseEvent;

    /// <summary>It was decided.</summary>
    public sealed record Decided(Decision Decision, string RevisionHash, Guid ByPersonId, Guid ByPostId, Capacity As, Guid? PermitId, ImmutableArray<AfterCheck> Owed, PaperDecision? Paper, Guid? ConfirmedBy, DateTimeOffset At) : CaseEvent;

    /// <summary>It was dropped (廃案): by the head of the division, or by the software after long idleness.</summary>
    public sealed record Dropped(string Reason, Guid? ByPersonId, Guid? ByPostId, DateTimeOffset At) : CaseEvent;

    /// <summary>Somebody looked at it afterwards (後閲済, or 異議).</summary>
    public sealed record CheckedAfterwards(int Number, bool Objected, string? Opinion, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : CaseEvent;

    /// <summary>A post of a 回覧 has seen it.</summary>
    public sealed record Acknowledged(StepAct Act) : CaseEvent;

    /// <summary>A slip of the pen was corrected beside it (訂正付記).</summary>
    public sealed record Corrected(Correction Correction) : CaseEvent;

    /// <summary>Somebody remarked something.</summary>
    public sealed record Commented(Comment Comment) : CaseEvent;
}
