using System.Collections.Immutable;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Records;

/// <summary>
/// 廃棄の伺い. Life: 作成, 承認待ち (and back, where the approver returns it), 承認, 廃棄中, 廃棄済; or 取下げ before it begins. It stays as the record of what was
/// disposed of (廃棄記録).
/// </summary>
public sealed partial record DisposalPlan : ISubject<DisposalPlan>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "disposal";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Number, such as 令和8年度 廃棄第1号.</summary>
    public required string Number { get; init; }

    /// <summary>What it disposes of.</summary>
    public required ImmutableArray<DisposalGroup> Groups { get; init; }

    /// <summary>Who drew it up.</summary>
    public required Guid DraftedBy { get; init; }

    /// <summary>By which post.</summary>
    public required Guid DraftedByPost { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Its state.</summary>
    public DisposalState State { get; init; }

    /// <summary>Why, as it was put before the approver.</summary>
    public string? Reason { get; init; }

    /// <summary>Who put it before the approver.</summary>
    public Guid? ProposedBy { get; init; }

    /// <summary>Why the approver gave it back, while it is.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Who approved.</summary>
    public Guid? ApprovedBy { get; init; }

    /// <summary>By which post.</summary>
    public Guid? ApprovedByPost { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>What the approver said.</summary>
    public string? Approval { get; init; }

    /// <summary>Who began to carry it out.</summary>
    public Guid? StartedBy { get; init; }

    /// <summary>When it was all done.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What was approved and yet stayed: held, or not due any more.</summary>
    public ImmutableArray<DisposalItem> Left { get; init; } = [];

    /// <summary>Uses that stayed.</summary>
    public long UsesLeft { get; init; }

    /// <summary>Records in it.</summary>
    public long Count => Groups.Sum(g => g.Count);

    /// <summary>Records disposed of so far.</summary>
    public long Disposed => Groups.Sum(g => g.Disposed);

    /// <summary>Whether it can still come to a disposal.</summary>
    public bool IsOpen => State is DisposalState.Draft or DisposalState.Proposed or DisposalState.Approved or DisposalState.UnderWay;

    /// <inheritdoc/>
    public static DisposalPlan Fold(DisposalPlan? current, DomainEvent happened)
    {
        if (current is null)
        {
            return happened is DisposalEvent.Drafted first
                ? new DisposalPlan { Id = first.PlanId, BodyId = first.BodyId, Version = 1, Number = first.Number, Groups = first.Groups, DraftedBy = first.ByPersonId, DraftedByPost = first.ByPostId, DraftedAt = first.At }
                : throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A plan of disposal begins with being drawn up.");
        }

        var next = happened switch
        {
            DisposalEvent.TakenOut e => current with { Groups = Without(current.Groups, e) },
            DisposalEvent.Proposed e => current with { State = DisposalState.Proposed, Reason = e.Reason, ProposedBy = e.ByPersonId, ReturnReason = null },
            DisposalEvent.Returned e => current with { State = DisposalState.Draft, ReturnReason = e.Reason },
            DisposalEvent.Approved e => current with { State = DisposalState.Approved, ApprovedBy = e.ByPersonId, ApprovedByPost = e.ByPostId, ApprovedAt = e.At, Approval = e.Reason },
            DisposalEvent.Withdrawn => current with { State = DisposalState.Withdrawn },
            DisposalEvent.Started e => current with { State = DisposalState.UnderWay, StartedBy = e.ByPersonId },
            DisposalEvent.Disposed e => current with { Groups = [.. current.Groups.Select(g => g.Number == e.Group ? g with { Disposed = g.Disposed + e.Count } : g)] },
            DisposalEvent.Completed e => current with { State = DisposalState.CarriedOut, CompletedAt = e.At, Left = e.Left, UsesLeft = e.UsesLeft },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A plan of disposal does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    private static ImmutableArray<DisposalGroup> Without(ImmutableArray<DisposalGroup> groups, DisposalEvent.TakenOut removed) =>
    [
        .. from g in groups
           where g.Number != removed.Group || !removed.Items.IsEmpty
           let kept = g.Number == removed.Group ? g.Items.RemoveAll(i => removed.Items.Contains(i.Id)) : g.Items
           where g.Sort is RecordSort.Uses || !kept.IsEmpty
           select g.Sort is RecordSort.Uses ? g : g with { Items = kept, Count = kept.Length },
    ];
}
