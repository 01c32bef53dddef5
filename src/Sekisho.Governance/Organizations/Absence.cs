namespace Sekisho.Governance.Organizations;

/// <summary>A person is away (不在: 休暇, 出張, 休職) from a first to a last day in Japan; deputies act meanwhile.</summary>
/// <param name="Id">Id.</param>
/// <param name="PersonId">Who.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record Absence(Guid Id, Guid PersonId, DateOnly From, DateOnly Until)
{
    /// <summary>Whether it is on a date.</summary>
    public bool Covers(DateOnly date) => From <= date && date <= Until;
}
