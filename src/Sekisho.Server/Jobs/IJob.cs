namespace Sekisho.Server.Jobs;

/// <summary>
/// Something that is done again and again, on one node at a time. It asks the database what is due and does that; a turn that was cut off, that runs twice, or
/// that comes a week late does no harm.
/// </summary>
internal interface IJob
{
    /// <summary>Its name in the database, in the log and in /health/jobs.</summary>
    string Name { get; }

    /// <summary>Time from the end of one turn to the next.</summary>
    TimeSpan Interval { get; }

    /// <summary>One turn. Cancelled when the server stops or when the lease was lost.</summary>
    Task RunAsync(CancellationToken cancellation);
}
