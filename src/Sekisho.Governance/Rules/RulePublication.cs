using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rules;

/// <summary>A published version of a body's rules: brought into being once; its content never changes.</summary>
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

    /// <summary>How it was enacted (訓令番号, day, signed paper), once that is recorded.</summary>
    public RuleEnactment? Enactment { get; init; }

    /// <summary>Publishes a rule set that comes with the program, or that somebody outside of the editor brings.</summary>
    public static Act Publish(Guid id, Guid bodyId, RuleSet rules, DateTimeOffset at, RuleEnactment? enactment = null) =>
        new("rules.publish", new RulePublicationEvent.Published(id, bodyId, RuleSetReader.Write(rules), at, enactment)) { Basis = rules.BasisOf("") };

    /// <summary>Records how it was enacted: 統括情報セキュリティ責任者, once (SK1004). What <see cref="Judge"/> refuses.</summary>
    public Result<Act> Enact(RuleEnactment enactment, Organization organization, Actor by, DateTimeOffset at)
    {
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, JapanTime.DateAt(at)) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者");
        if (Enactment is not null) return Refuse.StateIsSo();
        if (Judge(enactment, JapanTime.DateAt(at)) is { } fault) return fault;
        return new Act("rules.enact", new RulePublicationEvent.Enacted(enactment, by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id };
    }

    /// <summary>SK1005 without a number, SK1007 for one that is too long, SK1354 for a day that is none or has not come; null where nothing is wrong.</summary>
    public static Refusal? Judge(RuleEnactment enactment, DateOnly today) =>
        string.IsNullOrWhiteSpace(enactment.Number) ? Refuse.FieldMissing("number", "訓令番号")
        : enactment.Number.Length > RuleEnactment.LongestNumber ? Refuse.TooLong("number", "訓令番号", RuleEnactment.LongestNumber)
        : enactment.DecidedOn > today || !Days.Contain(enactment.DecidedOn) ? Refuse.DayOutOfRange()
        : null;

    /// <inheritdoc/>
    public static RulePublication Fold(RulePublication? current, DomainEvent happened) => happened switch
    {
        RulePublicationEvent.Published e when current is null => new RulePublication { Id = e.PublicationId, BodyId = e.BodyId, Version = 1, Content = e.Content, PublishedAt = e.At, Enactment = e.Enactment },
        RulePublicationEvent.Enacted e when current is not null => current with { Version = current.Version + 1, Enactment = e.Enactment },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A published version does not know this event."),
    };
}
