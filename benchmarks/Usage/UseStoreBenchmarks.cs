using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Usage;
using Sekisho.Tests;

namespace Sekisho.Benchmarks.Usage;

/// <summary>Storing a full batch of the drain on SQLite, durably, with its audit entry; the figure is for each record. A prompt makes two.</summary>
public class UseStoreBenchmarks
{
    private const int Records = 500;
    private readonly Guid node = Guid.CreateVersion7();
    private SampleServer server = null!;
    private IUseStore store = null!;
    private long sequence;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        server = await SampleServer.StartAsync();
        store = server.Services.GetRequiredService<IUseStore>();
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public Task StoreBatch() => store.StoreAsync(node, [.. Enumerable.Range(0, Records / 2).SelectMany(_ => Prompt())], CancellationToken.None);

    [GlobalCleanup]
    public async Task CleanUpAsync() => await server.DisposeAsync();

    private SequencedRecord[] Prompt()
    {
        var at = JapanTime.Storable(DateTimeOffset.UtcNow);
        var intent = new UseIntent(Guid.CreateVersion7(at), SampleServer.City, at, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), null, null, "rote-1", 1, [], 1500, new string('a', 64), false, 10);
        var outcome = new UseOutcome(intent.Id, intent.BodyId, at, at, OutcomeKind.Completed, null, 200, 700, 420, 1200, 3);
        return [new SequencedRecord(++sequence, new UseRecord(intent, null)), new SequencedRecord(++sequence, new UseRecord(null, outcome))];
    }
}
