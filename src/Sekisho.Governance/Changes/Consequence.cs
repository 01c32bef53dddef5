using System.Collections.Immutable;

namespace Sekisho.Governance.Changes;

/// <summary>What an act on one subject means for another that exists, such as the permit that a decided renewal extends.</summary>
/// <param name="Kind">Kind of the other subject.</param>
/// <param name="Id">Its id.</param>
/// <param name="Events">What happens to it, in order.</param>
public sealed record Consequence(string Kind, Guid Id, params ImmutableArray<DomainEvent> Events);
