namespace Sekisho.Storage.Organizations;

internal sealed class AssignmentRow
{
    public Guid BodyId { get; set; }

    /// <summary>Place in the organisation's list: rising, with gaps.</summary>
    public long Place { get; set; }

    public Guid PersonId { get; set; }

    public Guid PostId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? Until { get; set; }
}
