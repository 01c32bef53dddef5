using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Records;

/// <summary>What happens to a hold.</summary>
[JsonDerivedType(typeof(Placed), "placed")]
[JsonDerivedType(typeof(Released), "released")]
public abstract record DisposalHoldEvent : DomainEvent
{
    /// <summary>It was placed.</summary>
    public sealed record Placed(Guid HoldId, Guid BodyId, HoldTarget Target, Guid TargetId, HoldGround Ground, string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalHoldEvent;

    /// <summary>It was released, with the reason.</summary>
    public sealed record Released(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : DisposalHoldEvent;
}
