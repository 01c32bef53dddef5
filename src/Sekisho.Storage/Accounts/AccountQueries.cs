using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Accounts;

/// <summary>Reads who can sign in.</summary>
public sealed class AccountQueries(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>The people of a body who have an account.</summary>
    public async Task<IReadOnlySet<Guid>> WithAccountAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Users.Where(a => a.BodyId == bodyId).Select(a => a.PersonId).ToHashSetAsync(cancellation);
    }

    /// <summary>The people of a body for whom an invitation opens now.</summary>
    public async Task<IReadOnlySet<Guid>> InvitedAsync(Guid bodyId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Invitations.Where(i => i.BodyId == bodyId && i.UsedAt == null && i.ExpiresAt > now && i.PersonId != null).Select(i => i.PersonId!.Value).ToHashSetAsync(cancellation);
    }
}
