using System.Collections.Immutable;

namespace Sekisho.Governance.Records;

/// <summary>What a clerk blacks out of a passage.</summary>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Whole">Whether all of it.</param>
/// <param name="Words">Else the exact words; all places where they stand in it.</param>
/// <param name="Ground">Why; null where none was chosen.</param>
/// <param name="Clause">The clause of the ordinance.</param>
public sealed record BlackOutMark(int Passage, bool Whole, ImmutableArray<string> Words, DisclosureGround? Ground, string Clause)
{
    /// <summary>Longest clause, in characters.</summary>
    public const int LongestClause = 100;
}
