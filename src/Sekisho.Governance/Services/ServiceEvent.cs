using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Governance.Services;

/// <summary>What happens to a service in a body's register of services.</summary>
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Connected), "connected")]
[JsonDerivedType(typeof(StateChanged), "state-changed")]
public abstract record ServiceEvent : DomainEvent
{
    /// <summary>It was entered into the register of services.</summary>
    public sealed record Registered(Guid ServiceId, Guid BodyId, CatalogEntry Facts, DateTimeOffset At) : ServiceEvent;

    /// <summary>The gateway was connected with it; the credential is sealed.</summary>
    public sealed record Connected(Upstream Upstream) : ServiceEvent;

    /// <summary>Its state changed, with the reason.</summary>
    public sealed record StateChanged(ServiceState State, string Reason) : ServiceEvent;
}
