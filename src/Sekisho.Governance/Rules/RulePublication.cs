using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Rules;

/// <summary>A published version of a body's rules: brought into being once, never changed.</summary>
public sealed record RulePublication : ISubject<RulePublication>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "rules";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>The rule set as JSON, as it was published.</summary>
    public required string Content { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Publishes a rule set that comes with the program, or that somebody outside of the editor brings.</summary>
    public static Act Publish(Guid id, Guid bodyId, RuleSet rules, DateTimeOffset at) =>
        new("rules.publish", new RulePublicationEvent.Published(id, bodyId, RuleSetReader.Write(rules), at)) { Basis = rules.BasisOf("") };

    /// <inheritdoc/>
    public static RulePublication Fold(RulePublication? current, DomainEvent happened) => happened switch
    {
        RulePublicationEvent.Published e when current is null => new RulePublication { Id = e.PublicationId, BodyId = e.BodyId, Version = 1, Content = e.Content, PublishedAt = e.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A published version does not know this event."),
    };
}
