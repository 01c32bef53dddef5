using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;

namespace Sekisho.Storage.Cases;

/// <summary>Keeps the content of files by its hash: the same content is kept once in a body.</summary>
public sealed class AttachmentStore(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>Keeps content before a case names it; content that no case comes to name is harmless.</summary>
    /// <returns>SHA-256, lower-case hex.</returns>
    public async Task<string> KeepAsync(Guid bodyId, byte[] content, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Attachments.AnyAsync(a => a.BodyId == bodyId && a.Sha256 == hash, cancellation)) return hash;
        context.Add(new AttachmentRow { BodyId = bodyId, Sha256 = hash, Content = content, At = JapanTime.Storable(time.GetUtcNow()) });
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (StorageFault.IsConflict(fault))
        {
            // Somebody kept the same content at the same time.
        }

        return hash;
    }

    /// <summary>The content of a file, or null where the body has none with this hash, or what is kept no longer fits it.</summary>
    public async Task<byte[]?> ReadAsync(Guid bodyId, string hash, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var content = await context.Attachments.AsNoTracking().Where(a => a.BodyId == bodyId && a.Sha256 == hash).Select(a => a.Content).FirstOrDefaultAsync(cancellation);
        return content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : null;
    }
}
