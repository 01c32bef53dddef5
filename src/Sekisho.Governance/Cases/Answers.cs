using System.Collections.Immutable;
using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Cases;

/// <summary>What the applicant has answered so far; whatever is null is still open.</summary>
public sealed record Answers
{
    /// <summary>Nothing answered.</summary>
    public static Answers None { get; } = new();

    /// <summary>The service applied for.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The task of the rule set's scope.</summary>
    public string? TaskCode { get; init; }

    /// <summary>The purpose in words (業務内容), at most 1000 characters.</summary>
    public string? Purpose { get; init; }

    /// <summary>Who shall use.</summary>
    public UserScope? Users { get; init; }

    /// <summary>Highest information class to be entered.</summary>
    public int? Level { get; init; }

    /// <summary>First day, in Japan.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, in Japan.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Codes of the confirmations from the terms that the applicant gave.</summary>
    public ImmutableArray<string> Confirmed { get; init; } = [];

    /// <summary>Whether the applicant said that the risk is acceptable (duty 3).</summary>
    public bool RiskAccepted { get; init; }

    /// <summary>Equality of content; an immutable array by itself compares by reference.</summary>
    public bool Equals(Answers? other) =>
        other is not null && ServiceId == other.ServiceId && TaskCode == other.TaskCode && Purpose == other.Purpose && Equals(Users, other.Users)
        && Level == other.Level && From == other.From && Until == other.Until && RiskAccepted == other.RiskAccepted && Confirmed.SequenceEqual(other.Confirmed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ServiceId, TaskCode, Purpose, Level, From, Until, RiskAccepted);
}
