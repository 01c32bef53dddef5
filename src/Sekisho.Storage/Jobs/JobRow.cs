namespace Sekisho.Storage.Jobs;

/// <summary>A job of the installation: whose turn it is, when it is due, how it went. The lease that keeps it to one node at a time.</summary>
internal sealed class JobRow
{
    public required string Name { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until when the node that runs it has it to itself; past for a job that nobody runs.</summary>
    public DateTimeOffset LeasedUntil { get; set; }

    /// <summary>The turn that has the lease.</summary>
    public Guid? Turn { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? SucceededAt { get; set; }

    /// <summary>What went wrong in the last turn: the kind of fault only.</summary>
    public string? Fault { get; set; }
}
