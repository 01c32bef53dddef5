using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;

namespace Sekisho.Storage.Jobs;

/// <summary>
/// Gives a job that is due to one node at a time (docs/decisions/0021). Taking, keeping and giving back is one UPDATE each with its condition: the number of rows
/// that it changed tells who was first, on both databases. A lease that is not renewed ends by itself.
/// </summary>
public sealed class JobLeases(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>How long a node has a job to itself without renewing; after that another one takes over from a node that died.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Makes the rows of jobs that have none; they are due at once.</summary>
    public async Task EnsureAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Now.UtcDateTime;
        foreach (var name in names)
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO jobs (name, due_at, leased_until) VALUES ({name}, {now}, {now}) ON CONFLICT DO NOTHING", cancellation);
        }
    }

    /// <summary>Names of the jobs that are due and that nobody runs.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        return await context.Jobs.Where(j => j.DueAt <= now && j.LeasedUntil <= now).OrderBy(j => j.DueAt).Select(j => j.Name).ToListAsync(cancellation);
    }

    /// <summary>Takes a job that is due. False where it is not, or another node was first.</summary>
    /// <param name="name">The job.</param>
    /// <param name="turn">A new id for this turn; only it keeps and gives back the lease.</param>
    /// <param name="cancellation">Cancellation.</param>
    public Task<bool> TakeAsync(string name, Guid turn, CancellationToken cancellation)
    {
        var (now, until) = (Now, Now + Length);
        return UpdateAsync(
            jobs => jobs.Where(j => j.Name == name && j.DueAt <= now && j.LeasedUntil <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.Turn, (Guid?)turn).SetProperty(j => j.LeasedUntil, until).SetProperty(j => j.StartedAt, (DateTimeOffset?)now), cancellation),
            cancellation);
    }

    /// <summary>Renews the lease. False where it has ended and another node may run the job.</summary>
    public Task<bool> KeepAsync(string name, Guid turn, CancellationToken cancellation)
    {
        var (now, until) = (Now, Now + Length);
        return UpdateAsync(jobs => jobs.Where(j => j.Name == name && j.Turn == turn && j.LeasedUntil > now).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until), cancellation), cancellation);
    }

    /// <summary>Gives the lease back and notes how the turn went.</summary>
    /// <param name="name">The job.</param>
    /// <param name="turn">The turn that ends.</param>
    /// <param name="interval">The time until it is due again.</param>
    /// <param name="fault">What went wrong, or null.</param>
    /// <param name="cancellation">Cancellation.</param>
    public Task<bool> EndAsync(string name, Guid turn, TimeSpan interval, string? fault, CancellationToken cancellation)
    {
        var (now, due) = (Now, Now + interval);
        DateTimeOffset? ended = now;
        return UpdateAsync(
            jobs => jobs.Where(j => j.Name == name && j.Turn == turn).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Turn, (Guid?)null).SetProperty(j => j.LeasedUntil, now).SetProperty(j => j.DueAt, due).SetProperty(j => j.EndedAt, ended)
                    .SetProperty(j => j.SucceededAt, j => fault == null ? ended : j.SucceededAt).SetProperty(j => j.Fault, fault),
                cancellation),
            cancellation);
    }

    /// <summary>How every job went lately.</summary>
    public async Task<IReadOnlyList<JobReport>> ReportAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Jobs.OrderBy(j => j.Name).Select(j => new JobReport(j.Name, j.DueAt, j.StartedAt, j.EndedAt, j.SucceededAt, j.Fault)).ToListAsync(cancellation);
    }

    private DateTimeOffset Now => JapanTime.Storable(time.GetUtcNow());

    private async Task<bool> UpdateAsync(Func<IQueryable<JobRow>, Task<int>> update, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await update(context.Jobs) == 1;
    }
}
