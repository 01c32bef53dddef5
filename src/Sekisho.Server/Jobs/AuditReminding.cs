using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Jobs;

/// <summary>Reminds heads of findings and self-checks whose day is near or past: once in the week before, then once a week. It changes neither.</summary>
internal sealed class AuditReminding(OrganizationQueries organizations, AuditFollowUps audits, Reminders reminders, TimeProvider time) : IJob
{
    /// <summary>The hour in Japan from which reminders are written: not in the night.</summary>
    private const int FirstHour = 8;

    /// <summary>Days before the day from which there are reminders, and between two of them.</summary>
    private const int Days = 7;

    public string Name => "audit-reminders";

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
        var findings = (await audits.FindingsAsync(bodyId, cancellation)).Where(f => f.WaitsForDivision).Select(f => (f.Id, f.DivisionId, f.DueOn, At: f.RegisteredAt, Title: $"監査の指摘（{f.Number}）", Path: $"/findings/{f.Id}"));
        var sheets = (await audits.UnansweredAsync(bodyId, cancellation)).Select(u => (u.Sheet.Id, u.Sheet.DivisionId, u.Check.DueOn, At: u.Check.OpenedAt, Title: u.Check.Title, Path: $"/self-checks/sheets/{u.Sheet.Id}"));
        var due = findings.Concat(sheets).Where(d => today >= d.DueOn.AddDays(-Days)).ToList();
        if (due.Count == 0 || await organizations.FindAsync(bodyId, cancellation) is not { } organization) return;
        var last = await reminders.LastAsync(bodyId, cancellation);
        foreach (var item in due)
        {
            if (AuditAnswerers.HeadOf(organization, item.DivisionId, today) is not { } head) continue;
            DateOnly? reminded = last.TryGetValue((item.Id, head.Id), out var on) ? on : null;
            if (reminded is { } day && (day > today.AddDays(-Days) || item.DueOn >= today)) continue;
            var words = item.DueOn < today ? $"{item.Title}の期限（{JapaneseEra.Format(item.DueOn)}）を過ぎています" : $"{item.Title}の期限は{JapaneseEra.Format(item.DueOn)}です";
            await reminders.WriteAsync(bodyId, new WaitingItem(item.Id, head.Id, item.At, item.Title, item.Path), reminded, words, cancellation);
        }
    }
}
