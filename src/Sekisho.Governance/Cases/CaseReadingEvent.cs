using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Cases;

/// <summary>What happens to a reading.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
public abstract record CaseReadingEvent : DomainEvent
{
    /// <summary>Somebody opened the case in a step.</summary>
    public sealed record Opened(Guid ReadingId, Guid BodyId, Guid CaseId, Guid PersonId, DateTimeOffset At) : CaseReadingEvent;
}
