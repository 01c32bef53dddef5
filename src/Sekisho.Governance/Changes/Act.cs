using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Changes;

/// <summary>
/// What one command does, as a value: events for its subject, first events of subjects that it brings into being, letters that go out.
/// The executor stores all of it in one transaction, together with an entry of the audit trail.
/// </summary>
/// <param name="Name">What was done, as the audit trail names it: <c>case.submit</c>.</param>
/// <param name="Events">What happens to the subject, in order.</param>
public sealed record Act(string Name, params ImmutableArray<DomainEvent> Events)
{
    /// <summary>The post by which it was done, if by one.</summary>
    public Guid? PostId { get; init; }

    /// <summary>In what capacity.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>What it rests on, where a rule speaks.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Subjects that this act brings into being.</summary>
    public ImmutableArray<Founding> Founds { get; init; } = [];

    /// <summary>What it means for subjects that exist already.</summary>
    public ImmutableArray<Consequence> Consequences { get; init; } = [];

    /// <summary>Letters to people, sent after the transaction.</summary>
    public ImmutableArray<Letter> Letters { get; init; } = [];
}
