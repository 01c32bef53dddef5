using System.Collections.Immutable;

namespace Sekisho.Governance.Cases;

/// <summary>A decision (決裁), and what it lays down.</summary>
/// <param name="Verdict">What is decided.</param>
/// <param name="Reason">Why; always needed.</param>
/// <param name="ManagerPostId">The 外部サービス管理者 named with a permit.</param>
/// <param name="Conditions">Conditions of a 条件付き許可.</param>
public sealed record Decision(Verdict Verdict, string Reason, Guid? ManagerPostId, ImmutableArray<string> Conditions)
{
    /// <summary>Equality of content; an immutable array by itself compares by reference.</summary>
    public bool Equals(Decision? other) =>
        other is not null && Verdict == other.Verdict && Reason == other.Reason && ManagerPostId == other.ManagerPostId && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Verdict, Reason, ManagerPostId, Conditions.Length);
}
