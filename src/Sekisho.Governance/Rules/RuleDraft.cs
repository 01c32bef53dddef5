using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Rules;

/// <summary>
/// A draft of a body's own rules. Life: 作成中, in which the 統括情報セキュリティ責任者 edits it part by part, then 公表済み with a first day, or 取りやめ. Its content can
/// always be read; what it says may be faulty until it is published.
/// </summary>
public sealed partial record RuleDraft : ISubject<RuleDraft>
{
    /// <summary>Id of a body's own rule set; its versions are counted.</summary>
    public const string OwnId = "own";

    /// <summary>Code of the point that stands for the whole, where a template demands a confirmation and names no points.</summary>
    public const string WholePoint = "whole";

    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "rule-draft";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>What its author calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What it was made from, for a person.</summary>
    public required string Origin { get; init; }

    /// <summary>The rules as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Who started it.</summary>
    public required Guid StartedBy { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Its state.</summary>
    public RuleDraftState State { get; init; }

    /// <summary>Facts that people have compared with the official text.</summary>
    public ImmutableArray<ConfirmedPoint> Confirmed { get; init; } = [];

    /// <summary>The version that it was published as, or null.</summary>
    public RuleSetReference? PublishedAs { get; init; }

    /// <summary>First day of what was published, or null.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>The rules as they stand, with everything that is wrong with them.</summary>
    public (RuleSet Rules, ImmutableArray<RuleFault> Faults) Judge() =>
        RuleSetReader.Judge(Content) is ({ } rules, var faults) ? (rules, faults) : throw new InvalidOperationException($"The draft {Id} cannot be read.");

    /// <summary>The facts that nobody has compared with the official text yet.</summary>
    public IEnumerable<OpenPoint> OpenPoints(RuleSet rules) => PointsOf(rules).Where(p => Confirmed.All(c => c.Code != p.Code));

    /// <summary>The facts of rules that a person must compare with the official text.</summary>
    public static IEnumerable<OpenPoint> PointsOf(RuleSet rules) =>
        rules is { NeedsConfirmation: true, OpenPoints.IsEmpty: true } ? [new OpenPoint(WholePoint, "確認してください：全体を公式の文書と照らし合わせましたか。", rules.BasisTitle)] : rules.OpenPoints;

    /// <inheritdoc/>
    public static RuleDraft Fold(RuleDraft? current, DomainEvent happened) => (current, happened) switch
    {
        (null, RuleDraftEvent.Started e) => new RuleDraft { Id = e.DraftId, BodyId = e.BodyId, Version = 1, Name = e.Name, Origin = e.Origin, Content = e.Content, StartedBy = e.ByPersonId, StartedAt = e.At, ChangedAt = e.At },
        ({ } draft, RuleDraftEvent.Edited e) => draft with { Version = draft.Version + 1, Content = With(draft.Content, e.Part, e.Json), ChangedAt = e.At },
        ({ } draft, RuleDraftEvent.Replaced e) => draft with { Version = draft.Version + 1, Content = e.Content, Origin = e.Origin, ChangedAt = e.At },
        ({ } draft, RuleDraftEvent.PointConfirmed e) => draft with { Version = draft.Version + 1, Confirmed = draft.Confirmed.RemoveAll(c => c.Code == e.Point.Code).Add(e.Point), ChangedAt = e.Point.At },
        ({ } draft, RuleDraftEvent.Withdrawn e) => draft with { Version = draft.Version + 1, State = RuleDraftState.Withdrawn, ChangedAt = e.At },
        ({ } draft, RuleDraftEvent.Published e) => draft with { Version = draft.Version + 1, State = RuleDraftState.Published, PublishedAs = e.As, InForceFrom = e.InForceFrom, ChangedAt = e.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A draft of rules does not know this event."),
    };

    private static string With(string content, string part, string json)
    {
        var tree = JsonNode.Parse(content)!.AsObject();
        tree[part] = JsonNode.Parse(json);
        return tree.ToJsonString(RuleSetReader.Format);
    }
}
