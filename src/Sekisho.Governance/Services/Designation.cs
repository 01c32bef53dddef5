using System.Collections.Immutable;

namespace Sekisho.Governance.Services;

/// <summary>To whom and for what a service is open (指定利用可).</summary>
/// <param name="Divisions">Divisions, with those below them; empty: all.</param>
/// <param name="Tasks">Codes of tasks; empty: all that the rule set allows.</param>
public sealed record Designation(ImmutableArray<Guid> Divisions, ImmutableArray<string> Tasks)
{
    /// <summary>Whether it narrows nothing.</summary>
    public bool IsEmpty => Divisions.IsEmpty && Tasks.IsEmpty;

    /// <summary>Equality of content.</summary>
    public bool Equals(Designation? other) => other is not null && Divisions.SequenceEqual(other.Divisions) && Tasks.SequenceEqual(other.Tasks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Divisions.Length, Tasks.Length);
}
