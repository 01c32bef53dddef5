namespace Sekisho.Storage.Cases;

/// <summary>Content of a file, by its hash; cases name it. Never changed.</summary>
internal sealed class AttachmentRow
{
    public Guid BodyId { get; set; }

    public required string Sha256 { get; set; }

    public required byte[] Content { get; set; }

    public DateTimeOffset At { get; set; }
}
