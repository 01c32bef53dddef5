using Sekisho.Governance.Usage;

namespace Sekisho.Storage.Usage;

/// <summary>Uses of a period in numbers, without any text.</summary>
/// <param name="ByPerson">How many each person made, the most first.</param>
/// <param name="Blocked">How many were stopped.</param>
/// <param name="Findings">What was found, by kind and confidence, the most first.</param>
public sealed record UseSummary(IReadOnlyList<(Guid PersonId, int Count)> ByPerson, int Blocked, IReadOnlyList<FindingCount> Findings)
{
    /// <summary>How many there were.</summary>
    public int Total => ByPerson.Sum(p => p.Count);
}
