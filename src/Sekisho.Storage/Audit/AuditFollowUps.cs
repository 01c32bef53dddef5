using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

/// <summary>Reads findings of audits and self-checks.</summary>
public sealed class AuditFollowUps(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>All findings of a body, those whose day is nearest first among the open ones, then the others, the newest first.</summary>
    public async Task<IReadOnlyList<AuditFinding>> FindingsAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.Findings.AsNoTracking().Where(f => f.BodyId == bodyId).Select(f => f.Document).ToListAsync(cancellation);
        var all = documents.ConvertAll(EventFormat.Read<AuditFinding>);
        return [.. all.Where(f => f.IsOpen).OrderBy(f => f.DueOn).ThenBy(f => f.RegisteredAt), .. all.Where(f => !f.IsOpen).OrderByDescending(f => f.RegisteredAt)];
    }

    /// <summary>One finding, or null where this body has no such one.</summary>
    public async Task<AuditFinding?> FindingAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<AuditFinding>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>All self-checks, the newest first.</summary>
    public async Task<IReadOnlyList<SelfCheck>> SelfChecksAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.SelfChecks.AsNoTracking().Where(c => c.BodyId == bodyId).OrderByDescending(c => c.FiscalYear).Select(c => c.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<SelfCheck>);
    }

    /// <summary>One self-check, or null.</summary>
    public async Task<SelfCheck?> SelfCheckAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<SelfCheck>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>The sheets of a self-check.</summary>
    public async Task<IReadOnlyList<SelfCheckSheet>> SheetsAsync(Guid bodyId, Guid selfCheckId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.SelfCheckSheets.AsNoTracking().Where(s => s.BodyId == bodyId && s.SelfCheckId == selfCheckId).Select(s => s.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<SelfCheckSheet>);
    }

    /// <summary>One sheet, or null.</summary>
    public async Task<SelfCheckSheet?> SheetAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<SelfCheckSheet>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>The sheets that nobody has answered yet, of self-checks that go on, with their checks.</summary>
    public async Task<IReadOnlyList<(SelfCheck Check, SelfCheckSheet Sheet)>> UnansweredAsync(Guid bodyId, CancellationToken cancellation)
    {
        var found = new List<(SelfCheck, SelfCheckSheet)>();
        foreach (var check in (await SelfChecksAsync(bodyId, cancellation)).Where(c => c.IsOpen))
        {
            found.AddRange((await SheetsAsync(bodyId, check.Id, cancellation)).Where(s => s.AnsweredAt is null).Select(s => (check, s)));
        }

        return found;
    }
}
