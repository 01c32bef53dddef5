namespace Sekisho.Storage.Organizations;

/// <summary>A transfer; it stays when its day is over or when it was withdrawn, for the list of past ones.</summary>
internal sealed class TransferRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public DateOnly Date { get; set; }

    public required string Name { get; set; }

    /// <summary>Its changes as JSON; without what is personal, which stands in <see cref="TransferPersonRow"/>.</summary>
    public required string Changes { get; set; }

    public TransferState State { get; set; }
}
