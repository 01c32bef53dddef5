using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Sekisho.Gateway;
using Sekisho.Gateway.Recording;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Usage;

namespace UnitTests.Gateway.Recording;

public sealed class UseDrainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disk_without_room_for_a_while_holds_the_drain_up_and_does_not_end_it()
    {
        using var folder = new JournalFolder();
        using var disk = new UnreliableDisk();
        await using var journal = folder.Open(disk);
        disk.FailAllocate = true;
        var store = new Store(count: 200);
        var health = new GatewayHealth(journal, new NoPermits(), new GatewayOptions(), folder.Time);
        using var drain = new UseDrain(journal, store, health, folder.Time, NullLogger<UseDrain>.Instance);

        await drain.StartAsync(Cancellation);
        await UntilAsync(() => store.Asked > 0 && journal.LastSequence > 0);
        await Task.Delay(200, Cancellation);
        health.Recovered.ShouldBeFalse();
        drain.ExecuteTask!.IsCompleted.ShouldBeFalse();

        disk.FailAllocate = false;
        folder.Time.Advance(TimeSpan.FromSeconds(2));
        await UntilAsync(() => health.Recovered && store.Open.IsEmpty);

        journal.IsHealthy.ShouldBeTrue();
        await drain.StopAsync(Cancellation);
    }

    private static async Task UntilAsync(Func<bool> there)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!there()) await Task.Delay(10, patience.Token);
    }

    /// <summary>Holds intents without outcome until their outcomes come.</summary>
    private sealed class Store(int count) : IUseStore
    {
        private long watermark;

        public ConcurrentDictionary<Guid, UseIntent> Open { get; } = new(Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).Select(id => KeyValuePair.Create(id, Intent(id))));

        public int Asked { get; private set; }

        public Task<long> WatermarkAsync(Guid nodeId, CancellationToken cancellation) => Task.FromResult(watermark);

        public Task StoreAsync(Guid nodeId, IReadOnlyList<SequencedRecord> batch, CancellationToken cancellation)
        {
            foreach (var outcome in batch.Select(r => r.Record.Outcome!)) Open.TryRemove(outcome.UseId, out _).ShouldBeTrue();
            watermark = batch[^1].Sequence;
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<UseIntent>> OpenAsync(Guid nodeId, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<UseIntent>>([.. Open.Values]);
        }

        private static UseIntent Intent(Guid id) => new(id, Guid.NewGuid(), new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), id, null, id, null, null, "m", 0, [], 1, "", false, 0);
    }

    private sealed class NoPermits : ISnapshotSource
    {
        public PermitSnapshot Current => PermitSnapshot.Empty;
    }
}
