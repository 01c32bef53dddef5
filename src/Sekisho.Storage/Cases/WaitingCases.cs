using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

/// <summary>What the reminders need to know of cases; nothing else about reminders knows what a case is.</summary>
public sealed class WaitingCases(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Cases of a body that wait for a post to act and have not moved since an instant.</summary>
    public async Task<IReadOnlyList<WaitingItem>> IdleSinceAsync(Guid bodyId, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (from wait in context.CaseWaits
                          where wait.BodyId == bodyId && wait.For == CaseWait.Step
                          join waiting in context.Cases on new { wait.BodyId, Id = wait.CaseId } equals new { waiting.BodyId, waiting.Id }
                          where waiting.MovedAt <= since
                          orderby waiting.MovedAt
                          select new { waiting.Id, wait.PostId, waiting.Number, waiting.MovedAt }).ToListAsync(cancellation);
        return rows.ConvertAll(r => new WaitingItem(r.Id, r.PostId, r.MovedAt, r.Number is { } number ? $"申請（{number}）" : "申請", $"/reviews/{r.Id}"));
    }
}
