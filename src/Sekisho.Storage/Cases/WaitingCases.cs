using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

/// <summary>What the reminders need to know of cases; nothing else about reminders knows what a case is.</summary>
public sealed class WaitingCases(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Cases of a body that wait for a post and in which nothing has happened since an instant.</summary>
    public async Task<IReadOnlyList<WaitingItem>> IdleSinceAsync(Guid bodyId, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (from waiting in context.Cases
                          where waiting.BodyId == bodyId && waiting.WaitingPostId != null
                          join happened in context.Events on new { waiting.BodyId, SubjectId = waiting.Id, waiting.Version } equals new { happened.BodyId, happened.SubjectId, happened.Version }
                          where happened.At <= since
                          orderby happened.At
                          select new { waiting.Id, waiting.WaitingPostId, waiting.Number, happened.At }).ToListAsync(cancellation);
        return rows.ConvertAll(r => new WaitingItem(r.Id, r.WaitingPostId!.Value, r.At, r.Number is { } number ? $"利用申請（{number}）" : "利用申請", $"/reviews/{r.Id}"));
    }
}
