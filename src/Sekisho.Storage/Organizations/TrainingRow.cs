namespace Sekisho.Storage.Organizations;

internal sealed class TrainingRow
{
    public Guid BodyId { get; set; }

    public Guid PersonId { get; set; }

    public int Level { get; set; }

    public DateOnly PassedOn { get; set; }

    public DateOnly? Until { get; set; }
}
