using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Audit;

/// <summary>What happens to a self-check.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Closed), "closed")]
public abstract record SelfCheckEvent : DomainEvent
{
    /// <summary>It was begun.</summary>
    public sealed record Opened(
        Guid SelfCheckId, Guid BodyId, int FiscalYear, ImmutableArray<SelfCheckQuestion> Questions, ImmutableArray<SelfCheckPlace> Places, DateOnly DueOn, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : SelfCheckEvent;

    /// <summary>It was closed, with what the chief makes of it.</summary>
    public sealed record Closed(string Conclusion, Guid ByPersonId, DateTimeOffset At) : SelfCheckEvent;
}
