using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

internal sealed class RoleRow
{
    public Guid BodyId { get; set; }

    /// <summary>Place in the organisation's list, from 0.</summary>
    public int Ordinal { get; set; }

    public Role Role { get; set; }

    public Guid PostId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? Until { get; set; }
}
