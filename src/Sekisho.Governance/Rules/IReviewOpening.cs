using System.Collections.Immutable;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Rules;

/// <summary>Opens the cases in which permits are looked at anew, in the same act in which rules are published.</summary>
public interface IReviewOpening
{
    /// <summary>The cases to found for these permits under the rules that are being published.</summary>
    Task<ImmutableArray<Founding>> OpenAsync(ImmutableArray<PermitReview> reviews, RuleSet rules, IDesk desk);
}
