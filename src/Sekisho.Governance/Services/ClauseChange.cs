namespace Sekisho.Governance.Services;

/// <summary>A clause in two versions of terms.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">It before; null for an added one.</param>
/// <param name="After">It after; null for a removed one.</param>
public sealed record ClauseChange(ClauseChangeKind Kind, TermsClause? Before, TermsClause? After);
