using System.Collections.Immutable;

namespace Sekisho.Governance.Cases;

/// <summary>A decision made on paper or in another system (外部決裁), as a clerk registered it.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Seals">Who sealed, in order; the last is the decider.</param>
/// <param name="DocumentNumber">文書番号.</param>
/// <param name="Scan">SHA-256 of the scan among the case's attachments, or null.</param>
/// <param name="RegisteredBy">Who registered it.</param>
/// <param name="At">When it was registered.</param>
public sealed record PaperDecision(Decision Decision, ImmutableArray<Seal> Seals, string DocumentNumber, Attachment? Scan, Guid RegisteredBy, DateTimeOffset At)
{
    /// <summary>Longest 文書番号, in characters.</summary>
    public const int LongestNumber = 100;
}
