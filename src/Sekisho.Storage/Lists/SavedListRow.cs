namespace Sekisho.Storage.Lists;

/// <summary>A filter that a person keeps under a name of their own.</summary>
internal sealed class SavedListRow
{
    public Guid BodyId { get; set; }

    public Guid PersonId { get; set; }

    public Guid Id { get; set; }

    public required string Path { get; set; }

    public required string Name { get; set; }

    public required string Query { get; set; }

    public DateTimeOffset At { get; set; }
}
