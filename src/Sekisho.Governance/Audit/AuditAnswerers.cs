using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Audit;

/// <summary>Who answers an audit for a division: its head, or the next one above where it has none.</summary>
public static class AuditAnswerers
{
    /// <summary>The post that must answer for a division on a date, or null where there is none.</summary>
    public static Post? HeadOf(Organization organization, Guid divisionId, DateOnly date) =>
        !organization.Divisions.ContainsKey(divisionId) ? null : organization.Above(divisionId).Select(id => organization.HeadOf(id, date)).FirstOrDefault(p => p is not null && organization.HoldersOf(p.Id, date).Any());

    /// <summary>The post and capacity in which somebody may answer for a division: as its head or one above, or for an absent one; null for others.</summary>
    public static (Post Post, Capacity Capacity)? Acting(Organization organization, Guid divisionId, Actor by, DateOnly date)
    {
        if (by.PersonId is not { } person || !organization.Divisions.ContainsKey(divisionId)) return null;
        foreach (var id in organization.Above(divisionId))
        {
            if (organization.HeadOf(id, date) is { } head && organization.CapacityFor(person, head.Id, date) is { } capacity) return (head, capacity);
        }

        return null;
    }
}
