using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Jobs;

/// <summary>
/// Writes the letters that dates of permits bring: expiry, conditions, suspensions that nobody confirmed. Each once for a post; it changes no permit, for what a date does to one
/// is computed when it is asked.
/// </summary>
internal sealed class PermitNoticing(OrganizationQueries organizations, PermitQueries permits, RuleSetQueries ruleSets, Reminders reminders, TimeProvider time) : IJob
{
    /// <summary>The hour in Japan from which letters are written: not in the night.</summary>
    private const int FirstHour = 8;

    public string Name => "permits";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = JapanTime.At(time.GetUtcNow());
        var today = JapanTime.DateAt(now);
        if (now.Hour < FirstHour || !WorkingDays.ByLaw.IsOpen(today)) return;
        foreach (var body in await organizations.BodiesAsync(cancellation))
        {
            if ((await ruleSets.VersionsAsync(body.Id, cancellation)).All(v => v.InForceFrom > today)) continue;
            await TellAsync(body.Id, today, cancellation);
        }
    }

    private async Task TellAsync(Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        var rules = await ruleSets.InForceAsync(bodyId, today, cancellation);
        if (!new WorkingDays(rules.ClosedDays).IsOpen(today) || await organizations.FindAsync(bodyId, cancellation) is not { } organization) return;
        var register = await permits.ListAsync(bodyId, null, cancellation);
        var written = await reminders.LastAsync(bodyId, cancellation);
        foreach (var notice in register.SelectMany(permit => PermitNotices.Of(permit, rules, organization, today)))
        {
            if (written.ContainsKey((notice.Key, notice.PostId))) continue;
            await reminders.WriteAsync(bodyId, new WaitingItem(notice.Key, notice.PostId, time.GetUtcNow(), notice.Subject, $"/permits/{notice.PermitId}"), null, notice.Subject, cancellation);
        }
    }
}
