using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Recording;

/// <summary>
/// Drains the journal into the database, in batches, exactly once. First what an earlier run left; then every intent of this node that
/// has no outcome gets <see cref="OutcomeKind.Interrupted"/>; only then prompts pass. The database may be away at any time: the drain waits.
/// </summary>
internal sealed partial class UseDrain(Journal journal, IUseStore store, GatewayHealth health, TimeProvider time, ILogger<UseDrain> log) : BackgroundService
{
    private const int BatchSize = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What comes within this time goes into the database together: one transaction and one audit entry instead of one for each record.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private long watermark = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Leave the thread that starts the server: reading the journal does not wait for anything.
        await Task.Yield();
        var failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StepAsync(stoppingToken);
                if (failing) Resumed(log);
                failing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (JournalUnavailableException) when (!journal.IsHealthy)
            {
                // Poisoned: what is durable was drained, and prompts are refused until the process starts anew. Full or without disk space
                // it only waits, as for the database.
                break;
            }
            catch (Exception fault)
            {
                health.StoreFull = fault is UseStoreFullException;
                if (!failing) Waiting(log, fault);
                failing = true;
                await Task.Delay(Patience, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task StepAsync(CancellationToken cancellation)
    {
        if (watermark < 0) await FindWatermarkAsync(cancellation);
        var batch = journal.Read(watermark, BatchSize).Select(e => new SequencedRecord(e.Sequence, UseRecord.FromBytes(e.Payload.Span))).ToList();
        if (batch.Count > 0)
        {
            await store.StoreAsync(journal.NodeId, batch, cancellation);
            watermark = batch[^1].Sequence;
            health.StoreFull = false;
            journal.Release(watermark);
        }
        else if (!health.Recovered)
        {
            await InterruptAsync(cancellation);
            health.Recovered = true;
        }
        else
        {
            await journal.WaitForAsync(watermark, cancellation);
            await Task.Delay(Gathering, time, cancellation);
        }
    }

    private async Task FindWatermarkAsync(CancellationToken cancellation)
    {
        var stored = await store.WatermarkAsync(journal.NodeId, cancellation);
        if (stored > journal.LastSequence) throw new JournalDamagedException($"The database holds records up to {stored}, the journal ends at {journal.LastSequence}: newer segments are missing.");
        watermark = stored;
        journal.Release(stored);
    }

    private async Task InterruptAsync(CancellationToken cancellation)
    {
        var open = await store.OpenAsync(journal.NodeId, cancellation);
        var at = JapanTime.Storable(time.GetUtcNow());
        foreach (var intent in open)
        {
            var outcome = new UseOutcome(intent.Id, intent.BodyId, intent.At, at, OutcomeKind.Interrupted, null, 0, null, null, 0, Math.Max(0, (long)(at - intent.At).TotalMilliseconds));
            await journal.AppendAsync(new UseRecord(null, outcome).ToBytes(), cancellation);
        }

        if (open.Count > 0) Interrupted(log, open.Count);
    }

    [LoggerMessage(2301, LogLevel.Warning, "Uses cannot be stored now; they wait in the journal.")]
    private static partial void Waiting(ILogger log, Exception fault);

    [LoggerMessage(2302, LogLevel.Information, "Uses are stored again.")]
    private static partial void Resumed(ILogger log);

    [LoggerMessage(2303, LogLevel.Warning, "{Count} uses of an earlier run had no outcome; they are recorded as interrupted.")]
    private static partial void Interrupted(ILogger log, int count);
}
