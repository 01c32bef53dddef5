using System.Collections.Immutable;
using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Cases;

/// <summary>A decision (決裁), and what it lays down.</summary>
/// <param name="Verdict">What is decided.</param>
/// <param name="Reason">Why; always needed.</param>
/// <param name="ManagerPostId">The 外部サービス管理者 named with a permit.</param>
/// <param name="Conditions">Conditions of a 条件付き許可, beside those that the rule set demands.</param>
/// <param name="Emergency">Why a deputy decides although the decider is not away; null otherwise.</param>
/// <param name="Unavoidable">Why a person decides on their own application (やむを得ない場合); null otherwise.</param>
/// <param name="CheckedByPostId">Then: the post that looks at it afterwards.</param>
/// <param name="Minutes">The minutes by which a committee decided; null where a person decides.</param>
public sealed record Decision(
    Verdict Verdict,
    string Reason,
    Guid? ManagerPostId,
    ImmutableArray<Condition> Conditions,
    string? Emergency = null,
    string? Unavoidable = null,
    Guid? CheckedByPostId = null,
    Minutes? Minutes = null)
{
    /// <summary>Equality of content; an immutable array by itself compares by reference.</summary>
    public bool Equals(Decision? other) =>
        other is not null && Verdict == other.Verdict && Reason == other.Reason && ManagerPostId == other.ManagerPostId && Emergency == other.Emergency
        && Unavoidable == other.Unavoidable && CheckedByPostId == other.CheckedByPostId && Minutes == other.Minutes && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Verdict, Reason, ManagerPostId, Conditions.Length);
}
