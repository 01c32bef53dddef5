using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

/// <summary>What the reminders need to know of cases; nothing else about reminders knows what a case is.</summary>
public sealed class WaitingCases(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Cases of a body that wait for a post in their step and in which nothing has happened today; not those that are kept on hold.</summary>
    public async Task<IReadOnlyList<WaitingItem>> IdleAsync(Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var before = JapanTime.StartOf(today);
        var rows = await (from wait in context.CaseWaits
                          where wait.BodyId == bodyId && wait.For == CaseWait.Step
                          join waiting in context.Cases on new { wait.BodyId, Id = wait.CaseId } equals new { waiting.BodyId, waiting.Id }
                          where waiting.MovedAt < before
                          orderby waiting.MovedAt
                          select new { wait.PostId, waiting.Document }).ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let idle = EventFormat.Read<Case>(row.Document)
               where idle.OnHold is null || idle.OnHold.Until < today
               select new WaitingItem(idle.Id, row.PostId, Since(idle), $"申請（{idle.Number}）", $"/reviews/{idle.Id}"),
        ];
    }

    /// <summary>The last thing that happened, or the last day of 保留.</summary>
    private static DateTimeOffset Since(Case idle) =>
        idle.OnHold is { } hold && JapanTime.StartOf(hold.Until) is var ended && ended > idle.MovedAt ? ended : idle.MovedAt;
}
