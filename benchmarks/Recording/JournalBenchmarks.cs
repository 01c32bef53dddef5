using BenchmarkDotNet.Attributes;
using Sekisho.Gateway.Recording;

namespace Sekisho.Benchmarks.Recording;

/// <summary>Appending a record of 600 bytes to the journal until it is durable.</summary>
public class JournalBenchmarks
{
    private const int Records = 512;
    private readonly byte[] record = new byte[600];
    private DirectoryInfo folder = null!;
    private Journal journal = null!;

    [Params(1, 32)]
    public int Writers { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        folder = Directory.CreateTempSubdirectory("sekisho-benchmark-");
        journal = Journal.Open(Path.Combine(folder.FullName, "journal"), new JournalOptions { KeepDrained = TimeSpan.Zero }, TimeProvider.System);
        new Random(1).NextBytes(record);
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public async Task Append()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync)));
        journal.Release(journal.LastSequence);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await journal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task WriteAsync()
    {
        for (var i = 0; i < Records / Writers; i++) await journal.AppendAsync(record, CancellationToken.None);
    }
}
