namespace Sekisho.Storage.Organizations;

internal sealed class AbsenceRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public Guid PersonId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly Until { get; set; }
}
