using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Audit;

/// <summary>Writes a body's audit trail, always in the transaction of what it tells of.</summary>
internal static class AuditTrail
{
    /// <summary>
    /// Queues for the body's chain: from here to the end of the transaction nobody else writes for this body. False where there is no such body.
    /// The update changes nothing; it takes the row's lock on PostgreSQL, where SQLite's transaction is alone already.
    /// </summary>
    public static async Task<bool> LockAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation) =>
        await context.AuditHeads.Where(h => h.BodyId == bodyId).ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, h => h.Sequence), cancellation) == 1;

    /// <summary>Adds an entry; the body's chain is locked. Answers with its sequence.</summary>
    public static async Task<long> AppendAsync(SekishoContext context, Guid bodyId, AuditContent content, CancellationToken cancellation)
    {
        var head = await context.AuditHeads.FirstAsync(h => h.BodyId == bodyId, cancellation);
        var entry = AuditChain.Append(bodyId, new AuditHead(head.Sequence, head.Hash), content);
        context.Add(new AuditEntryRow { BodyId = bodyId, Sequence = entry.Sequence, Json = entry.Json, Hash = entry.Hash, At = content.At, Action = content.Action, SubjectId = content.SubjectId });
        (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
        return entry.Sequence;
    }

    /// <summary>The salted reference of whoever acts; null for the software.</summary>
    public static async Task<string?> ReferenceAsync(SekishoContext context, Guid bodyId, Actor by, CancellationToken cancellation)
    {
        if (by.PersonId is not { } person) return null;
        var identity = await context.AuditIdentities.FindAsync([bodyId, person], cancellation);
        if (identity is null)
        {
            var salt = RandomNumberGenerator.GetBytes(PersonReference.SaltBytes);
            context.Add(identity = new AuditIdentityRow { BodyId = bodyId, PersonId = person, Salt = salt, Reference = PersonReference.Of(salt, person) });
        }

        return identity.Reference;
    }
}
