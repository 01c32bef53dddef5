using System.Collections.Immutable;

namespace Sekisho.Inspection.Evaluation;

/// <summary>What a measurement says.</summary>
/// <param name="Scores">By type.</param>
/// <param name="Clean">How many documents hold nothing that must be found.</param>
/// <param name="CleanHit">Of those, how many had a finding all the same.</param>
/// <param name="Errors">Each item that was missed and each finding that was wrong.</param>
public sealed record EvaluationResult(ImmutableSortedDictionary<FindingType, Score> Scores, int Clean, int CleanHit, ImmutableArray<EvaluationError> Errors)
{
    /// <summary>All types together.</summary>
    public Score Total => Scores.Values.Aggregate(new Score(0, 0, 0, 0, 0), (sum, score) => sum + score);
}
