using Sekisho.Storage.Jobs;

namespace Sekisho.Server.Jobs;

/// <summary>One turn of a job: takes the lease, keeps it while the job runs, gives it back with what came of it.</summary>
internal sealed partial class JobTurn(JobLeases leases, TimeProvider time, ILogger<JobTurn> log)
{
    private readonly HashSet<string> failing = [];

    /// <summary>Runs the job if it is due and no other node is at it. False where it was not this one's turn.</summary>
    public async Task<bool> TryAsync(IJob job, CancellationToken cancellation)
    {
        var turn = Guid.CreateVersion7(time.GetUtcNow());
        if (!await leases.TakeAsync(job.Name, turn, cancellation)) return false;
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var over = new CancellationTokenSource();
        var keeping = KeepAsync(job.Name, turn, lost, over.Token);
        string? fault = null;
        try
        {
            await job.RunAsync(lost.Token);
        }
        catch (Exception failure)
        {
            // Whatever the fault of one job, the others go on, and this one gets its next turn. A turn that the server's end cuts off is no fault.
            fault = failure.GetType().Name;
            if (!cancellation.IsCancellationRequested && failing.Add(job.Name)) Failed(log, job.Name, failure);
        }
        finally
        {
            await over.CancelAsync();
            await keeping;
        }

        if (fault is null && failing.Remove(job.Name)) WellAgain(log, job.Name);
        await leases.EndAsync(job.Name, turn, cancellation.IsCancellationRequested ? TimeSpan.Zero : job.Interval, fault, CancellationToken.None);
        return true;
    }

    private async Task KeepAsync(string job, Guid turn, CancellationTokenSource lost, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(JobLeases.Length / 4, time, over);
                if (!await leases.KeepAsync(job, turn, over)) break;
            }

            Lost(log, job);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            Lost(log, job);
        }

        await lost.CancelAsync();
    }

    [LoggerMessage(5101, LogLevel.Error, "The job {Job} failed; it is tried again.")]
    private static partial void Failed(ILogger log, string job, Exception fault);

    [LoggerMessage(5102, LogLevel.Information, "The job {Job} runs again.")]
    private static partial void WellAgain(ILogger log, string job);

    [LoggerMessage(5103, LogLevel.Warning, "The lease of the job {Job} was lost; this turn ends.")]
    private static partial void Lost(ILogger log, string job);
}
