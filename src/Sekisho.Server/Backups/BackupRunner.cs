using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Settings;
using Sekisho.Storage.Backups;

namespace Sekisho.Server.Backups;

/// <summary>Takes backups of this process, one at a time, and tells how far the one under way has come.</summary>
internal sealed partial class BackupRunner(ServerSettings settings, BackupMaker maker, IHostApplicationLifetime life, ILogger<BackupRunner> log)
{
    private readonly Lock gate = new();
    private Task? running;

    /// <summary>Where backups go; null where nothing was set.</summary>
    public BackupSettings? Target => settings.Backup;

    /// <summary>How far the one under way has come, 0 to 1; null where none is.</summary>
    public double? Progress { get; private set; }

    /// <summary>Why the last one failed, in a sentence; null where it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>The verified backups in the folder, the newest first.</summary>
    public IReadOnlyList<BackupNote> List() => Target is { } target ? new BackupShelf(target.Folder).List() : [];

    /// <summary>Begins one; the page asks how it goes on.</summary>
    public Refusal? Start(Actor by)
    {
        if (Target is null) return Refuse.BackupNotSetUp();
        lock (gate)
        {
            if (running is { IsCompleted: false }) return Refuse.BackupUnderWay();
            (Progress, Fault) = (0, null);
            running = Task.Run(() => MakeAsync(Target, by, life.ApplicationStopping), CancellationToken.None);
        }

        return null;
    }

    /// <summary>Takes one and waits for it, for the nightly job. Does nothing where one is under way.</summary>
    /// <exception cref="BackupException">It failed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (Start(Actor.System) is not null) return;
        await running!.WaitAsync(cancellation);
        if (Fault is { } fault) throw new BackupException(fault);
    }

    private async Task MakeAsync(BackupSettings target, Actor by, CancellationToken cancellation)
    {
        try
        {
            await maker.MakeAsync(target, by, new Reporter(this), cancellation);
        }
        catch (BackupException fault)
        {
            Fault = fault.Message;
            Failed(log, fault);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Fault = "バックアップをとれませんでした。サーバーの記録（ログ）を確かめてください。";
            Failed(log, fault);
        }
        finally
        {
            Progress = null;
        }
    }

    [LoggerMessage(5201, LogLevel.Error, "A backup could not be taken.")]
    private static partial void Failed(ILogger log, Exception fault);

    private sealed class Reporter(BackupRunner runner) : IProgress<double>
    {
        public void Report(double value) => runner.Progress = value;
    }
}
