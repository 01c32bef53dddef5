using System.Collections.Frozen;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Which permits are a person's own on a date. What is the same for every permit is asked once: a large register holds thousands.</summary>
internal sealed class OwnPermits(Organization organization, Guid personId, DateOnly today)
{
    private readonly FrozenSet<Guid> acting = organization.PostsActedFor(personId, today).ToFrozenSet();
    private readonly FrozenSet<Guid> headed = organization.HeadedBy(personId, today).ToFrozenSet();
    private readonly FrozenSet<Guid> divisions = organization.PostsOf(personId, today).Select(p => p.DivisionId).ToFrozenSet();

    /// <summary>Whether the person is among its users.</summary>
    public bool Uses(Permit permit) => permit.Users.Includes(organization, personId, today);

    /// <summary>Whether the person uses it, manages it, heads its division or belongs to it.</summary>
    public bool Concern(Permit permit) => divisions.Contains(permit.DivisionId) || acting.Contains(permit.ManagerPostId) || headed.Contains(permit.DivisionId) || Uses(permit);
}
