using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

internal sealed class DivisionRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public Guid? ParentId { get; set; }

    public DivisionKind Kind { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public Guid? SuccessorId { get; set; }

    public string? Code { get; set; }
}
