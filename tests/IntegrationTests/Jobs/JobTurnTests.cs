using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Jobs;
using Sekisho.Storage.Jobs;

namespace Sekisho.IntegrationTests.Jobs;

/// <summary>Two nodes on one database.</summary>
public sealed class JobTurnTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_nodes_that_ask_at_once_one_runs_the_job(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.EmptyAsync(kind, time);
        await using var other = host.AnotherNode();
        var job = new TestJob();
        await host.Get<JobLeases>().EnsureAsync([job.Name], default);
        await other.GetRequiredService<JobLeases>().EnsureAsync([job.Name], default);

        for (var round = 1; round <= 10; round++)
        {
            var ran = await Task.WhenAll(Task.Run(() => Turn(host.Get<JobLeases>()).TryAsync(job, default)), Task.Run(() => Turn(other.GetRequiredService<JobLeases>()).TryAsync(job, default)));

            ran.Count(r => r).ShouldBe(1);
            job.Runs.ShouldBe(round);
            (await host.Get<JobLeases>().DueAsync(default)).ShouldBeEmpty();
            (await Turn(host.Get<JobLeases>()).TryAsync(job, default)).ShouldBeFalse();
            time.Advance(job.Interval);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_job_of_a_node_that_died_is_taken_over_when_its_lease_has_ended(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.EmptyAsync(kind, time);
        var (job, leases, dead) = (new TestJob(), host.Get<JobLeases>(), Guid.NewGuid());
        await leases.EnsureAsync([job.Name], default);
        (await leases.TakeAsync(job.Name, dead, default)).ShouldBeTrue();

        time.Advance(JobLeases.Length - TimeSpan.FromSeconds(1));
        (await Turn(leases).TryAsync(job, default)).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        (await Turn(leases).TryAsync(job, default)).ShouldBeTrue();

        // The one that was thought dead wakes up: it neither keeps nor ends what is another's now.
        (await leases.KeepAsync(job.Name, dead, default)).ShouldBeFalse();
        (await leases.EndAsync(job.Name, dead, TimeSpan.Zero, null, default)).ShouldBeFalse();
        (await leases.DueAsync(default)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_long_turn_keeps_its_lease_and_ends_when_it_has_lost_it(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.EmptyAsync(kind, time);
        var leases = host.Get<JobLeases>();
        var job = new TestJob { Work = cancellation => Task.Delay(Timeout.Infinite, cancellation) };
        await leases.EnsureAsync([job.Name], default);
        var running = Turn(leases).TryAsync(job, default);
        await UntilAsync(() => Task.FromResult(job.Runs == 1));

        for (var quarter = 0; quarter < 8; quarter++)
        {
            var before = await UntilAtAsync(host);
            time.Advance(JobLeases.Length / 4);
            await UntilAsync(async () => await UntilAtAsync(host) != before);
            (await leases.DueAsync(default)).ShouldBeEmpty();
        }

        await host.ExecuteAsync($"UPDATE jobs SET turn = {Guid.NewGuid()}");
        time.Advance(JobLeases.Length / 4);
        (await running).ShouldBeTrue();
        job.Cancelled.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_turn_that_fails_is_told_and_the_next_one_comes(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.EmptyAsync(kind, time);
        var leases = host.Get<JobLeases>();
        var job = new TestJob { Work = _ => throw new FormatException("secret") };
        await leases.EnsureAsync([job.Name], default);

        await Turn(leases).TryAsync(job, default);
        var failed = (await leases.ReportAsync(default)).ShouldHaveSingleItem();
        job.Work = _ => Task.CompletedTask;
        time.Advance(job.Interval);
        (await Turn(leases).TryAsync(job, default)).ShouldBeTrue();
        var well = (await leases.ReportAsync(default)).ShouldHaveSingleItem();

        (failed.Fault, failed.SucceededAt, failed.EndedAt).ShouldBe(("FormatException", null, failed.StartedAt));
        (well.Fault, well.SucceededAt).ShouldBe((null, time.GetUtcNow()));
    }

    [Fact]
    public async Task A_turn_that_the_server_s_end_cuts_off_is_due_again_at_once()
    {
        await using var host = await StorageHost.EmptyAsync(TestDatabaseKind.Sqlite, time);
        var leases = host.Get<JobLeases>();
        using var stopping = new CancellationTokenSource();
        var job = new TestJob { Work = async cancellation => { await stopping.CancelAsync(); cancellation.ThrowIfCancellationRequested(); } };
        await leases.EnsureAsync([job.Name], default);

        await Turn(leases).TryAsync(job, stopping.Token);

        (await leases.DueAsync(default)).ShouldBe([job.Name]);
    }

    private JobTurn Turn(JobLeases leases) => new(leases, time, NullLogger<JobTurn>.Instance);

    private static async Task<DateTime> UntilAtAsync(StorageHost host)
    {
        await using var context = await host.Get<IDbContextFactory<Sekisho.Storage.SekishoContext>>().CreateDbContextAsync();
        return (await context.Database.SqlQuery<DateTime>($"SELECT leased_until AS \"Value\" FROM jobs").ToListAsync())[0];
    }

    private static async Task UntilAsync(Func<Task<bool>> fits)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await fits())
        {
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(10);
        }
    }

    private sealed class TestJob : IJob
    {
        private int runs;

        public int Runs => Volatile.Read(ref runs);

        public bool Cancelled { get; private set; }

        public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;

        public string Name => "test";

        public TimeSpan Interval => TimeSpan.FromMinutes(1);

        public async Task RunAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref runs);
            try
            {
                await Work(cancellation);
            }
            finally
            {
                Cancelled = cancellation.IsCancellationRequested;
            }
        }
    }
}
