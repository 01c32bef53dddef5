using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Audit;

/// <summary>監査の指摘. Life: 回答待ち, 是正中, 確認待ち (and back, where the auditor returns it), 完了; or 取消.</summary>
public sealed partial record AuditFinding : ISubject<AuditFinding>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "finding";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Number, such as 令和8年度 指摘第1号.</summary>
    public required string Number { get; init; }

    /// <summary>When it was found.</summary>
    public required DateOnly FoundOn { get; init; }

    /// <summary>What was found.</summary>
    public required string Text { get; init; }

    /// <summary>How grave it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The division that must answer.</summary>
    public required Guid DivisionId { get; init; }

    /// <summary>Until when it must be put right.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The auditor.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>By which post.</summary>
    public required Guid RegisteredByPost { get; init; }

    /// <summary>When it was put down.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Its state.</summary>
    public FindingState State { get; init; }

    /// <summary>是正計画.</summary>
    public FindingPlan? Plan { get; init; }

    /// <summary>是正報告.</summary>
    public FindingReport? Report { get; init; }

    /// <summary>Why the auditor gave the report back, while that stands.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>What the auditor said at its end.</summary>
    public string? Conclusion { get; init; }

    /// <summary>Who ended it.</summary>
    public Guid? EndedBy { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => State is FindingState.Open or FindingState.Planned or FindingState.Reported;

    /// <summary>Whether the division has something to do.</summary>
    public bool WaitsForDivision => State is FindingState.Open or FindingState.Planned;

    /// <summary>Whether its day is over on a date and the division is not done.</summary>
    public bool IsOverdueOn(DateOnly date) => WaitsForDivision && DueOn < date;

    /// <inheritdoc/>
    public static AuditFinding Fold(AuditFinding? current, DomainEvent happened)
    {
        if (current is null)
        {
            return happened is AuditFindingEvent.Registered first
                ? new AuditFinding
                {
                    Id = first.FindingId,
                    BodyId = first.BodyId,
                    Version = 1,
                    Number = first.Number,
                    FoundOn = first.FoundOn,
                    Text = first.Text,
                    Severity = first.Severity,
                    DivisionId = first.DivisionId,
                    DueOn = first.DueOn,
                    RegisteredBy = first.ByPersonId,
                    RegisteredByPost = first.ByPostId,
                    RegisteredAt = first.At,
                }
                : throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A finding begins with being put down.");
        }

        var next = happened switch
        {
            AuditFindingEvent.Planned e => current with { State = FindingState.Planned, Plan = e.Plan },
            AuditFindingEvent.Reported e => current with { State = FindingState.Reported, Report = e.Report, ReturnReason = null },
            AuditFindingEvent.Returned e => current with { State = current.Plan is null ? FindingState.Open : FindingState.Planned, ReturnReason = e.Reason },
            AuditFindingEvent.Confirmed e => current with { State = FindingState.Closed, Conclusion = e.Remark, EndedBy = e.ByPersonId, EndedAt = e.At },
            AuditFindingEvent.Withdrawn e => current with { State = FindingState.Withdrawn, Conclusion = e.Reason, EndedBy = e.ByPersonId, EndedAt = e.At },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A finding does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }
}
