using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

internal sealed class RoleRow
{
    public Guid BodyId { get; set; }

    /// <summary>Place in the organisation's list: rising, with gaps.</summary>
    public long Place { get; set; }

    public Role Role { get; set; }

    public Guid PostId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? Until { get; set; }
}
