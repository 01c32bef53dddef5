namespace Sekisho.Storage.Organizations;

/// <summary>An order of deputies of a post from a day on.</summary>
internal sealed class DeputyRow
{
    public Guid BodyId { get; set; }

    public Guid PostId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>Ids of the posts that act for it, in order, as JSON.</summary>
    public required string Deputies { get; set; }
}
