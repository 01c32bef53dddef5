using Sekisho.Storage.Jobs;

namespace Sekisho.Server.Jobs;

/// <summary>Asks every few seconds which jobs are due and gives each its turn, one after the other. Every node does so; the lease decides which one runs a job.</summary>
internal sealed partial class JobRunner(IEnumerable<IJob> jobs, JobLeases leases, JobTurn turns, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IJob> byName = jobs.ToDictionary(j => j.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (made, away) = (false, false);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!made) await leases.EnsureAsync(byName.Keys, stoppingToken);
                made = true;

                // A row without a job is one of another version of the program.
                foreach (var name in await leases.DueAsync(stoppingToken))
                {
                    if (byName.TryGetValue(name, out var job)) await turns.TryAsync(job, stoppingToken);
                }

                away = false;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever the fault, it is asked again: the database may only be away for a while.
                if (!away) Away(log, fault);
                away = true;
            }

            await Task.Delay(Between, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(5104, LogLevel.Warning, "It cannot be asked which jobs are due; it is asked again.")]
    private static partial void Away(ILogger log, Exception fault);
}
