using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Rules;

/// <summary>What happens to a published version of rules: nothing after it was published.</summary>
[JsonDerivedType(typeof(Published), "published")]
public abstract record RulePublicationEvent : DomainEvent
{
    /// <summary>It was published.</summary>
    public sealed record Published(Guid PublicationId, Guid BodyId, string Content, DateTimeOffset At) : RulePublicationEvent;
}
