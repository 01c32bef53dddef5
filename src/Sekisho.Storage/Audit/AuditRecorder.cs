using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Audit;

/// <summary>Records acts that change no subject: signing in and out, setting up an account, looking into the trail, exporting.</summary>
public sealed class AuditRecorder(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>Adds an entry to a body's trail in a transaction of its own.</summary>
    public Task RecordAsync(Guid bodyId, Actor by, string action, string subjectKind, Guid subjectId, CancellationToken cancellation) => RecordAsync(bodyId, by, action, subjectKind, subjectId, "", cancellation);

    /// <summary>Likewise, with what it rests on, such as its purpose.</summary>
    public async Task RecordAsync(Guid bodyId, Actor by, string action, string subjectKind, Guid subjectId, string basis, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await AuditTrail.LockAsync(context, bodyId, cancellation)) throw new InvalidOperationException($"There is no body {bodyId}.");
        var person = await AuditTrail.ReferenceAsync(context, bodyId, by, cancellation);
        var capacity = by.PersonId is null ? Capacity.System : Capacity.Self;
        var content = new AuditContent(JapanTime.Storable(time.GetUtcNow()), person, null, capacity, action, subjectKind, subjectId, 0, 0, EventDigest.Of([]), basis);
        await AuditTrail.AppendAsync(context, bodyId, content, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
