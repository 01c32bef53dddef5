using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage;

/// <summary>Brings the database to this program's model.</summary>
public sealed class DatabaseSetup(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Applies the migrations that are missing. Several nodes may start together: EF Core takes a lock.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Whether the database has exactly this program's tables: nothing is missing, and no newer program has changed them.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet().SetEquals(context.Database.GetMigrations());
    }

    /// <summary>Whether there is a body already.</summary>
    public async Task<bool> HasBodyAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Bodies.AnyAsync(cancellation);
    }

    /// <summary>Whether anybody can sign in: until then the first set-up is not done.</summary>
    public async Task<bool> HasAccountAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Users.AnyAsync(cancellation);
    }

    /// <summary>Whether the model has changed since the last migration; a test asks.</summary>
    public async Task<bool> HasPendingModelChangesAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return context.Database.HasPendingModelChanges();
    }

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.CanConnectAsync(cancellation);
    }
}
