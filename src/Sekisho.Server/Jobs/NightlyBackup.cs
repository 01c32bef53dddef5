using Sekisho.Governance.Calendars;
using Sekisho.Server.Backups;
using Sekisho.Server.Settings;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Jobs;

/// <summary>夜間バックアップ: one from two in the morning on, where the settings name a folder; the sample city takes none by itself. A night that was missed is made up for as soon as the server runs.</summary>
internal sealed class NightlyBackup(ServerSettings settings, BackupRunner runner, BackupGuard guard, OrganizationQueries organizations, TimeProvider time) : IJob
{
    private static readonly TimeSpan From = TimeSpan.FromHours(2);

    public string Name => "nightly-backup";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (runner.Target is null || settings.Sample) return;
        var now = time.GetUtcNow();
        var due = JapanTime.StartOf(JapanTime.DateAt(now - From)) + From;
        foreach (var body in await organizations.BodiesAsync(cancellation))
        {
            if (await guard.LastAsync(body.Id, cancellation) is { } last && last >= due) continue;
            await runner.RunAsync(cancellation);
            return;
        }
    }
}
