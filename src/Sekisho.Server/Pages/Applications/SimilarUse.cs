using Sekisho.Governance.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>What is permitted or applied for already for the same service and task.</summary>
/// <param name="Permits">Live permits that the applicant could join, the own division's first.</param>
/// <param name="Own">Live permits among whose users the applicant is already.</param>
/// <param name="Cases">Cases under way of the own division.</param>
public sealed record SimilarUse(IReadOnlyList<PermitOffer> Permits, IReadOnlyList<PermitOffer> Own, IReadOnlyList<(Case Case, string Applicant)> Cases)
{
    /// <summary>Nothing.</summary>
    public static SimilarUse None { get; } = new([], [], []);

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Permits.Count + Own.Count + Cases.Count == 0;
}
