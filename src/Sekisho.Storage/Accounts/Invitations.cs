using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Accounts;

/// <summary>Makes and redeems invitations.</summary>
public sealed class Invitations(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>How long an invitation opens.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(7);

    /// <summary>Makes one and answers with its secret, which is not kept. An older one for the same person opens nothing any more.</summary>
    public async Task<string> CreateAsync(Guid bodyId, Guid? personId, CancellationToken cancellation)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Invitations.Where(i => i.BodyId == bodyId && i.PersonId == personId && i.UsedAt == null).ExecuteDeleteAsync(cancellation);
        context.Add(new Invitation { BodyId = bodyId, PersonId = personId, Hash = HashOf(secret), ExpiresAt = time.GetUtcNow() + Life });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return secret;
    }

    /// <summary>The invitation that a secret opens now, or null.</summary>
    public async Task<Invitation?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (HashOf(secret), time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.Hash == hash && i.UsedAt == null && i.ExpiresAt > now, cancellation);
    }

    /// <summary>Uses it up. False where somebody else just did, or where it expired meanwhile.</summary>
    public async Task<bool> UseAsync(Invitation invitation, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await UseAsync(context, invitation, cancellation);
    }

    /// <summary>The same, in the transaction that the context has open: used up together with what it opens, or not at all.</summary>
    public async Task<bool> UseAsync(SekishoContext context, Invitation invitation, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await context.Invitations.Where(i => i.Hash == invitation.Hash && i.UsedAt == null && i.ExpiresAt > now).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, (DateTimeOffset?)now), cancellation) == 1;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
