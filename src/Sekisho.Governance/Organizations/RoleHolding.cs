namespace Sekisho.Governance.Organizations;

/// <summary>A post carries a role of the rule set, from a first day to a last day in Japan.</summary>
public sealed record RoleHolding(Role Role, Guid PostId, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it is in force on a date.</summary>
    public bool Covers(DateOnly date) => From <= date && (Until is null || date <= Until);
}
