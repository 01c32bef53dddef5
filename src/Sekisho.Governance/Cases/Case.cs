using System.Collections.Immutable;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>
/// A case (利用申請) and its life: 下書き, 回議中, 差戻し, 決裁待ち, then 許可, 条件付き許可, 不許可, 取下げ or 廃案. Its commands stand in files by who gives
/// them: Case.Applying.cs, Case.Circulating.cs, Case.Deciding.cs, Case.Paper.cs, Case.Afterwards.cs; <see cref="Transitions"/> is the table of what may follow what.
/// </summary>
public sealed partial record Case : ISubject<Case>
{
    /// <summary>What the subject is called in events and the audit trail.</summary>
    public static string Kind => "case";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Kind of case.</summary>
    public required CaseKind CaseKind { get; init; }

    /// <summary>State.</summary>
    public required CaseState State { get; init; }

    /// <summary>Who applies.</summary>
    public required Guid ApplicantId { get; init; }

    /// <summary>Who enters it for the applicant; null where they do so themselves.</summary>
    public Guid? ClerkId { get; init; }

    /// <summary>The applicant's division: when the draft was begun, then when it was last submitted.</summary>
    public required Guid DivisionId { get; init; }

    /// <summary>The rule set: of the draft, then of the last submission.</summary>
    public required RuleSetReference Rules { get; init; }

    /// <summary>When the draft was begun.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it last moved: submitted, acted on, sent back.</summary>
    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>Version at which it came into the step that it waits in.</summary>
    public int EnteredVersion { get; init; }

    /// <summary>Who moved it there and may pull it back while nobody has looked; null otherwise.</summary>
    public Guid? LastActorId { get; init; }

    /// <summary>The case that it was copied from, or that gave rise to it.</summary>
    public Guid? OriginId { get; init; }

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

    /// <summary>Title of the route.</summary>
    public string? RouteTitle { get; init; }

    /// <summary>The route, frozen at submission.</summary>
    public ImmutableArray<Step> Route { get; init; } = [];

    /// <summary>Index of the step that it waits in.</summary>
    public int CurrentStep { get; init; }

    /// <summary>What was said in its steps, void ones included.</summary>
    public ImmutableArray<StepAct> Acts { get; init; } = [];

    /// <summary>Why it was sent back, while it is.</summary>
    public string? SentBackReason { get; init; }

    /// <summary>保留, while it is on hold.</summary>
    public Hold? OnHold { get; init; }

    /// <summary>Why the applicant asks to withdraw (取下げ申出), while they do.</summary>
    public string? WithdrawalReason { get; init; }

    /// <summary>A decision on paper that is registered and not yet confirmed.</summary>
    public PaperDecision? Registered { get; init; }

    /// <summary>What is looked at afterwards (後閲).</summary>
    public ImmutableArray<AfterCheck> AfterChecks { get; init; } = [];

    /// <summary>Remarks.</summary>
    public ImmutableArray<Comment> Comments { get; init; } = [];

    /// <summary>訂正付記.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; init; }

    /// <summary>By which post.</summary>
    public Guid? DecidedByPost { get; init; }

    /// <summary>In what capacity.</summary>
    public Capacity DecidedAs { get; init; }

    /// <summary>When it was decided; of a decision on paper: when it was confirmed here.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The decision on paper that it was decided by, or null.</summary>
    public PaperDecision? Paper { get; init; }

    /// <summary>The permit that the decision created.</summary>
    public Guid? PermitId { get; init; }

    /// <summary>The step that it waits in, or null when it waits for nobody on the route.</summary>
    public Step? Waiting => State is CaseState.Circulating or CaseState.AwaitingDecision ? Route[CurrentStep] : null;

    /// <summary>The posts that it waits for: those of its step that have not acted yet.</summary>
    public IEnumerable<Guid> WaitingPosts => Waiting is { } step ? step.PostIds.Except(ActsOf(CurrentStep).Select(a => a.PostId)) : [];

    /// <summary>Whether no other state can follow.</summary>
    public bool IsClosed => Transitions.IsTerminal(State);

    /// <summary>What was said in a step and counts.</summary>
    public IEnumerable<StepAct> ActsOf(int step) => Acts.Where(a => a.Step == step && !a.IsVoid);
}
