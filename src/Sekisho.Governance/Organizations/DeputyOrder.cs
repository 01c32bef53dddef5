using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>
/// Which posts act for a post, in this order (代決・職務代理の順序), from a day on; a later order for the same post replaces it, an empty one ends it.
/// </summary>
public sealed record DeputyOrder(Guid PostId, ImmutableArray<Guid> DeputyPostIds, DateOnly From)
{
    /// <summary>Equality of content; an immutable array by itself compares by reference.</summary>
    public bool Equals(DeputyOrder? other) => other is not null && PostId == other.PostId && From == other.From && DeputyPostIds.SequenceEqual(other.DeputyPostIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PostId, From, DeputyPostIds.Length);
}
