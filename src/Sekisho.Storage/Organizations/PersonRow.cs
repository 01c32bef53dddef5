using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

/// <summary>A person's data: only here, never in events or the audit trail, so that it can be deleted.</summary>
internal sealed class PersonRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string Kana { get; set; }

    public required string Mail { get; set; }

    public string? StaffNumber { get; set; }

    public Employment Employment { get; set; }

    public bool HasTerminal { get; set; } = true;
}
