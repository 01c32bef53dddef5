using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Reads transfers, past and withdrawn ones too: for administrators.</summary>
public sealed class TransferQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>All transfers of a body, the latest day first, without their changes.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateOnly Date, string Name, TransferState State)>> ListAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Transfers.AsNoTracking().Where(t => t.BodyId == bodyId).OrderByDescending(t => t.Date).ThenByDescending(t => t.Id).Select(t => new { t.Id, t.Date, t.Name, t.State }).ToListAsync(cancellation);
        return rows.ConvertAll(t => (t.Id, t.Date, t.Name, t.State));
    }

    /// <summary>One transfer, or null where the body has no such one.</summary>
    public async Task<TransferEntry?> FindAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Transfers.AsNoTracking().FirstOrDefaultAsync(t => t.BodyId == bodyId && t.Id == id, cancellation) is { } row
            ? new TransferEntry(new Transfer(row.Id, row.Date, row.Name, EventFormat.Read<ImmutableArray<OrganizationEvent>>(row.Changes)), row.State)
            : null;
    }
}
