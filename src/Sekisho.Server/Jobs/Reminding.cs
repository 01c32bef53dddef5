using Sekisho.Governance.Calendars;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Jobs;

/// <summary>Reminds posts of what has waited for them too long. What is due follows from dates: after a week without power each waiting thing is reminded of once.</summary>
internal sealed class Reminding(OrganizationQueries organizations, WaitingCases cases, RuleSetQueries ruleSets, Reminders reminders, TimeProvider time) : IJob
{
    /// <summary>The hour in Japan from which reminders are written: not in the night.</summary>
    private const int FirstHour = 8;

    public string Name => "reminders";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = JapanTime.At(time.GetUtcNow());
        var today = JapanTime.DateAt(now);
        if (now.Hour < FirstHour || !WorkingDays.ByLaw.IsOpen(today)) return;
        foreach (var body in await organizations.BodiesAsync(cancellation)) await RemindAsync(body.Id, today, cancellation);
    }

    private async Task RemindAsync(Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        var idle = await cases.IdleAsync(bodyId, today, cancellation);
        if (idle.Count == 0) return;
        var rules = await ruleSets.InForceAsync(bodyId, today, cancellation);
        var (days, rule) = (new WorkingDays(rules.ClosedDays), new ReminderRule(rules.Deadlines.ReminderDays));
        var last = await reminders.LastAsync(bodyId, cancellation);
        foreach (var item in idle)
        {
            DateOnly? reminded = last.TryGetValue((item.SubjectId, item.PostId), out var on) ? on : null;
            var since = JapanTime.DateAt(item.Since);
            if (rule.IsDue(days, since, reminded, today)) await reminders.WriteAsync(bodyId, item, reminded, $"{days.Between(since, today)}開庁日のあいだ処理されていません：{item.Title}", cancellation);
        }
    }
}
