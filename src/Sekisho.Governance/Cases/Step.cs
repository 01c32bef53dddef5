using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>A step of a case's route, frozen at submission. Who holds its posts is asked when somebody acts.</summary>
public sealed record Step
{
    /// <summary>Whose step it is by the rule set.</summary>
    public required Role Role { get; init; }

    /// <summary>What is done in it.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>The posts that can act in it.</summary>
    public required ImmutableArray<Guid> PostIds { get; init; }

    /// <summary>How many of them must.</summary>
    public StepMode Mode { get; init; }

    /// <summary>How many, where the mode says some.</summary>
    public int Needed { get; init; } = 1;

    /// <summary>Whether nobody may skip it by acting early.</summary>
    public bool MustNotBeSkipped { get; init; }

    /// <summary>Whether the decision is by standing delegation (専決).</summary>
    public bool Standing { get; init; }

    /// <summary>Whether a committee speaks in it by its minutes.</summary>
    public bool ByMinutes { get; init; }

    /// <summary>Whether the applicant decides, for nobody else could (やむを得ない場合).</summary>
    public bool SelfDecision { get; init; }

    /// <summary>Titles of the steps just before it that fell to the same person and became one with it.</summary>
    public ImmutableArray<string> Merged { get; init; } = [];

    /// <summary>Whether it is done once these posts have acted.</summary>
    public bool IsDoneBy(IReadOnlyCollection<Guid> posts) => Mode switch
    {
        StepMode.All => PostIds.All(posts.Contains),
        StepMode.Some => posts.Count >= Math.Min(Needed, PostIds.Length),
        _ => posts.Count > 0,
    };

    /// <summary>The posts that are still missing once these have acted: all others, or as many of the first others as it needs.</summary>
    public IEnumerable<Guid> Missing(IReadOnlyCollection<Guid> posts) => Mode switch
    {
        StepMode.All => PostIds.Except(posts),
        StepMode.Some => PostIds.Except(posts).Take(Math.Max(0, Math.Min(Needed, PostIds.Length) - posts.Count)),
        _ => PostIds.Except(posts).Take(posts.Count > 0 ? 0 : 1),
    };
}
