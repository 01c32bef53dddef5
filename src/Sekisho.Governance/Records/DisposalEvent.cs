using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Records;

/// <summary>What happens to a plan of disposal.</summary>
[JsonDerivedType(typeof(Drafted), "drafted")]
[JsonDerivedType(typeof(TakenOut), "taken-out")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Disposed), "disposed")]
[JsonDerivedType(typeof(Completed), "completed")]
public abstract record DisposalEvent : DomainEvent
{
    /// <summary>It was drawn up.</summary>
    public sealed record Drafted(Guid PlanId, Guid BodyId, string Number, ImmutableArray<DisposalGroup> Groups, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalEvent;

    /// <summary>Items of a group were taken out; the whole group where none is named.</summary>
    public sealed record TakenOut(int Group, ImmutableArray<Guid> Items, string Reason, Guid ByPersonId, DateTimeOffset At) : DisposalEvent;

    /// <summary>It was put before the approver.</summary>
    public sealed record Proposed(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalEvent;

    /// <summary>The approver gave it back.</summary>
    public sealed record Returned(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalEvent;

    /// <summary>It was approved.</summary>
    public sealed record Approved(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalEvent;

    /// <summary>It was withdrawn before anything was disposed of.</summary>
    public sealed record Withdrawn(string Reason, Guid ByPersonId, DateTimeOffset At) : DisposalEvent;

    /// <summary>Its carrying out began.</summary>
    public sealed record Started(Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalEvent;

    /// <summary>Records of a group were disposed of. <paramref name="Digest"/> is the Merkle root over the hashes that are kept in their places.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Subjects">Cases or permits that are gone; none for uses.</param>
    /// <param name="Count">How many records of the group.</param>
    /// <param name="Hashes">How many hashes are kept in place of events or use records.</param>
    /// <param name="Digest">What ties these hashes to this event.</param>
    /// <param name="At">When.</param>
    public sealed record Disposed(int Group, ImmutableArray<Guid> Subjects, long Count, long Hashes, string Digest, DateTimeOffset At) : DisposalEvent;

    /// <summary>Nothing is left to be disposed of; what was held or not due any more stayed.</summary>
    public sealed record Completed(ImmutableArray<DisposalItem> Left, long UsesLeft, DateTimeOffset At) : DisposalEvent;
}
