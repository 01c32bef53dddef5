using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A live permit that new rules ask to look at anew.</summary>
/// <param name="PermitId">The permit.</param>
/// <param name="ManagerPostId">The post that manages it and sees to the re-review.</param>
/// <param name="Reasons">Why.</param>
public sealed record PermitReview(Guid PermitId, Guid ManagerPostId, ImmutableArray<ReviewReason> Reasons);
