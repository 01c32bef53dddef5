namespace Sekisho.Storage.Organizations;

internal sealed class PostRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public Guid DivisionId { get; set; }

    public required string Title { get; set; }

    public bool IsHead { get; set; }

    public DateOnly? Until { get; set; }

    public Guid? SuccessorId { get; set; }
}
