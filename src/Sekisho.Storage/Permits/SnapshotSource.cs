using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sekisho.Governance.Permits;

namespace Sekisho.Storage.Permits;

/// <summary>
/// Keeps the snapshot in memory. Looks at one row four times a second and reads anew when it has moved (docs/decisions/0004); while the
/// database is away the last snapshot stays, with its age growing.
/// </summary>
internal sealed partial class SnapshotSource(SnapshotReader reader, SnapshotNudge nudge, ILogger<SnapshotSource> log) : BackgroundService, ISnapshotSource
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private PermitSnapshot current = PermitSnapshot.Empty;

    public PermitSnapshot Current => Volatile.Read(ref current);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var away = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Volatile.Write(ref current, await reader.ReadAsync(current, stoppingToken));
                if (away) Returned(log);
                away = false;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever the fault, the last snapshot goes on ageing, and the gateway closes when it is too old.
                if (!away) Away(log, fault);
                away = true;
            }

            await nudge.WaitAsync(Between, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(4101, LogLevel.Warning, "The permit snapshot cannot be refreshed; the last one goes on ageing.")]
    private static partial void Away(ILogger log, Exception fault);

    [LoggerMessage(4102, LogLevel.Information, "The permit snapshot is refreshed again.")]
    private static partial void Returned(ILogger log);
}
