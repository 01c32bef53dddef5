using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

/// <summary>A person as a coming transfer will register or change them; gone when it is carried out or withdrawn.</summary>
internal sealed class TransferPersonRow
{
    public Guid BodyId { get; set; }

    public Guid TransferId { get; set; }

    public Guid PersonId { get; set; }

    public required string Name { get; set; }

    public required string Kana { get; set; }

    public required string Mail { get; set; }

    public string? StaffNumber { get; set; }

    public Employment Employment { get; set; }

    public bool HasTerminal { get; set; } = true;
}
