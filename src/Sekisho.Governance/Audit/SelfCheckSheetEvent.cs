using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Audit;

/// <summary>What happens to a division's sheet of a self-check.</summary>
[JsonDerivedType(typeof(Handed), "handed")]
[JsonDerivedType(typeof(Answered), "answered")]
public abstract record SelfCheckSheetEvent : DomainEvent
{
    /// <summary>The division got it.</summary>
    public sealed record Handed(Guid SheetId, Guid BodyId, Guid SelfCheckId, Guid DivisionId, DateTimeOffset At) : SelfCheckSheetEvent;

    /// <summary>Its head answered, or answered again.</summary>
    public sealed record Answered(ImmutableArray<SelfCheckAnswer> Answers, Guid ByPersonId, Guid ByPostId, DateTimeOffset At) : SelfCheckSheetEvent;
}
