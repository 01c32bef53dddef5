using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Records;

/// <summary>廃棄の留保: what it covers is not disposed of while it is in force, whatever was approved.</summary>
public sealed record DisposalHold : ISubject<DisposalHold>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "hold";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>What sort of thing it keeps.</summary>
    public required HoldTarget Target { get; init; }

    /// <summary>The case, permit or service.</summary>
    public required Guid TargetId { get; init; }

    /// <summary>Why.</summary>
    public required HoldGround Ground { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who placed it.</summary>
    public required Guid PlacedBy { get; init; }

    /// <summary>By which post.</summary>
    public required Guid PlacedByPost { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>When it was released, or null.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>Why it was released.</summary>
    public string? ReleaseReason { get; init; }

    /// <summary>Who released it.</summary>
    public Guid? ReleasedBy { get; init; }

    /// <summary>Whether it keeps anything now.</summary>
    public bool IsInForce => ReleasedAt is null;

    /// <summary>Places it: whoever keeps records. SK1003 without a reason.</summary>
    public static Result<Act> Place(Guid id, HoldTarget target, Guid targetId, HoldGround ground, string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Holders) is not { } post) return Refuse.RoleNeeded(RecordKeeping.HolderTitles);
        if (ReasonFault(reason) is { } fault) return fault;
        return new Act("records.hold", new DisposalHoldEvent.Placed(id, organization.BodyId, target, targetId, ground, reason!.Trim(), by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id };
    }

    /// <summary>Releases it: whoever keeps records. SK1004 for one that was released before.</summary>
    public Result<Act> Release(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Holders) is not { } post) return Refuse.RoleNeeded(RecordKeeping.HolderTitles);
        if (!IsInForce) return Refuse.StateIsSo();
        if (ReasonFault(reason) is { } fault) return fault;
        return new Act("records.release", new DisposalHoldEvent.Released(reason!.Trim(), by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id };
    }

    /// <summary>Whether it keeps a case or permit.</summary>
    public bool Covers(RecordEntry entry) => Target switch
    {
        HoldTarget.Case => entry.Sort is RecordSort.Cases && entry.Id == TargetId,
        HoldTarget.Permit => entry.PermitIds.Contains(TargetId),
        HoldTarget.Service => entry.ServiceId == TargetId,
        _ => true,
    };

    /// <inheritdoc/>
    public static DisposalHold Fold(DisposalHold? current, DomainEvent happened) => (current, happened) switch
    {
        (null, DisposalHoldEvent.Placed e) => new DisposalHold { Id = e.HoldId, BodyId = e.BodyId, Version = 1, Target = e.Target, TargetId = e.TargetId, Ground = e.Ground, Reason = e.Reason, PlacedBy = e.ByPersonId, PlacedByPost = e.ByPostId, PlacedAt = e.At },
        ({ } hold, DisposalHoldEvent.Released e) => hold with { Version = hold.Version + 1, ReleasedAt = e.At, ReleaseReason = e.Reason, ReleasedBy = e.ByPersonId },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A hold does not know this event."),
    };

    private static Refusal? ReasonFault(string? reason) => string.IsNullOrWhiteSpace(reason) ? Refuse.ReasonMissing() : Reasons.Fault(reason);
}
