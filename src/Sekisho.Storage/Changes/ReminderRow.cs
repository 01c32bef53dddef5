namespace Sekisho.Storage.Changes;

/// <summary>The day on which a post was last reminded of something that waits for it.</summary>
internal sealed class ReminderRow
{
    public Guid BodyId { get; set; }

    /// <summary>What waits: a case, and later other things.</summary>
    public Guid SubjectId { get; set; }

    public Guid PostId { get; set; }

    public DateOnly LastOn { get; set; }
}
