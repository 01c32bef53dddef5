namespace Sekisho.Governance.Organizations;

/// <summary>A person holds a post (発令), from a first day to a last day in Japan; no last day means until further notice.</summary>
public sealed record Assignment(Guid PersonId, Guid PostId, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it is in force on a date.</summary>
    public bool Covers(DateOnly date) => From <= date && (Until is null || date <= Until);
}
