using System.Collections.Immutable;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>
/// An application for use (利用申請) and its life: 下書き, 回議中, 差戻し, 決裁待ち, then 許可, 条件付き許可, 不許可 or 取下げ.
/// The commands stand in Case.Commands.cs in the order of the life; <see cref="Transitions"/> is the table of what may follow what.
/// </summary>
public sealed partial record Case : ISubject<Case>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "case";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>State.</summary>
    public required CaseState State { get; init; }

    /// <summary>Who applies.</summary>
    public required Guid ApplicantId { get; init; }

    /// <summary>The applicant's division when the draft was begun.</summary>
    public required Guid DivisionId { get; init; }

    /// <summary>The rule set: of the draft, then of the last submission.</summary>
    public required RuleSetReference Rules { get; init; }

    /// <summary>When the draft was begun.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Number (令和N年度 第n号), given with the first submission.</summary>
    public string? Number { get; init; }

    /// <summary>The answers; frozen while the case is on its way.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Number of the frozen revision; 0 before the first submission.</summary>
    public int Revision { get; init; }

    /// <summary>SHA-256 of the frozen revision (hex).</summary>
    public string? RevisionHash { get; init; }

    /// <summary>When it was last submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The route, frozen at submission.</summary>
    public ImmutableArray<Step> Route { get; init; } = [];

    /// <summary>Index of the step that it waits in.</summary>
    public int CurrentStep { get; init; }

    /// <summary>Approvals that are not void.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Why it was sent back, while it is.</summary>
    public string? SentBackReason { get; init; }

    /// <summary>The decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The permit that the decision created.</summary>
    public Guid? PermitId { get; init; }

    /// <summary>The step that it waits in, or null when it waits for nobody on the route.</summary>
    public Step? Waiting => State is CaseState.Circulating or CaseState.AwaitingDecision ? Route[CurrentStep] : null;

    /// <summary>Whether nothing can follow any more.</summary>
    public bool IsClosed => Transitions.Of(State).IsEmpty;
}
