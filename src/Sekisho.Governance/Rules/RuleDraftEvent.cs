using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Rules;

/// <summary>What happens to a draft of rules.</summary>
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(PointConfirmed), "point-confirmed")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Published), "published")]
public abstract record RuleDraftEvent : DomainEvent
{
    /// <summary>It was started from a template, the version in force or an imported file.</summary>
    public sealed record Started(Guid DraftId, Guid BodyId, string Name, string Origin, string Content, Guid ByPersonId, DateTimeOffset At) : RuleDraftEvent;

    /// <summary>Parts of it, by the names of their properties, became what is given here as JSON.</summary>
    public sealed record Edited(string Part, string Json, DateTimeOffset At) : RuleDraftEvent;

    /// <summary>All of it became what is given here: an imported file, or rules that were added.</summary>
    public sealed record Replaced(string Content, string Origin, DateTimeOffset At) : RuleDraftEvent;

    /// <summary>A person compared a fact with the official text.</summary>
    public sealed record PointConfirmed(ConfirmedPoint Point) : RuleDraftEvent;

    /// <summary>It was given up.</summary>
    public sealed record Withdrawn(string Reason, Guid ByPersonId, DateTimeOffset At) : RuleDraftEvent;

    /// <summary>It was published.</summary>
    public sealed record Published(Guid PublicationId, RuleSetReference As, DateOnly InForceFrom, Guid ByPersonId, DateTimeOffset At) : RuleDraftEvent;
}
