namespace Sekisho.Storage.Organizations;

/// <summary>Files that somebody looks at before they are carried out: sealed, since they hold people and what is still hidden.</summary>
internal sealed class RosterUploadRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public Guid PersonId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Sealed { get; set; }
}
