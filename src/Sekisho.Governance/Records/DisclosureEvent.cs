using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Records;

/// <summary>What happens to a disclosure: it is made once.</summary>
[JsonDerivedType(typeof(Made), "made")]
public abstract record DisclosureEvent : DomainEvent
{
    /// <summary>It was made. What was blacked out is not in it.</summary>
    public sealed record Made(
        Guid DisclosureId,
        Guid BodyId,
        Guid CaseId,
        int CaseVersion,
        string RequestNumber,
        ImmutableArray<DisclosedPassage> Passages,
        ImmutableArray<Attachment> Included,
        Guid ByPersonId,
        Guid ByPostId,
        DateTimeOffset At) : DisclosureEvent;
}
