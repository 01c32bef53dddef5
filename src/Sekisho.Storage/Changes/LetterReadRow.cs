namespace Sekisho.Storage.Changes;

/// <summary>Somebody has read a letter. Whoever else it reaches has not by that.</summary>
internal sealed class LetterReadRow
{
    public Guid BodyId { get; set; }

    public Guid PersonId { get; set; }

    public Guid LetterId { get; set; }

    public DateTimeOffset At { get; set; }
}
