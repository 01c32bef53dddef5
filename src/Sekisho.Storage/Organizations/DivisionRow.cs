namespace Sekisho.Storage.Organizations;

internal sealed class DivisionRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public Guid? ParentId { get; set; }
}
