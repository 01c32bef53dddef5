using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Keys;

/// <summary>What happens to a key.</summary>
[JsonDerivedType(typeof(Issued), "issued")]
[JsonDerivedType(typeof(Revoked), "revoked")]
public abstract record KeyEvent : DomainEvent
{
    /// <summary>It was issued; only its hash is kept.</summary>
    public sealed record Issued(Guid KeyId, Guid BodyId, Guid PersonId, string Name, string Hash, string Prefix, DateTimeOffset ExpiresAt, DateTimeOffset At) : KeyEvent;

    /// <summary>It was revoked.</summary>
    public sealed record Revoked(DateTimeOffset At) : KeyEvent;
}
