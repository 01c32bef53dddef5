using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Rules;

/// <summary>What happens to a published version of rules: its content never changes; how it was enacted may be recorded afterwards, once.</summary>
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Enacted), "enacted")]
public abstract record RulePublicationEvent : DomainEvent
{
    /// <summary>It was published.</summary>
    public sealed record Published(Guid PublicationId, Guid BodyId, string Content, DateTimeOffset At, RuleEnactment? Enactment = null) : RulePublicationEvent;

    /// <summary>How it was enacted was recorded.</summary>
    public sealed record Enacted(RuleEnactment Enactment, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : RulePublicationEvent;
}
