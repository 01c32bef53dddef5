using System.Text;
using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

/// <summary>A journal's folder for one test, with small segments.</summary>
internal sealed class JournalFolder : IDisposable
{
    public const int SegmentBytes = 4096;
    private readonly string _root = Directory.CreateTempSubdirectory("sekisho-journal-").FullName;

    public string Path => System.IO.Path.Combine(_root, "journal");

    public ManualTime Time { get; } = new();

    public JournalOptions Options { get; init; } = new() { SegmentBytes = SegmentBytes, MaximumBytes = 1 << 20 };

    public string[] Segments => [.. Directory.GetFiles(Path, "*.journal").Order(StringComparer.Ordinal)];

    public static byte[] Payload(int number) => Encoding.UTF8.GetBytes($"記録 {number}");

    public static string Text(JournalEntry entry) => Encoding.UTF8.GetString(entry.Payload.Span);

    public Journal Open() => Journal.Open(Path, Options, Time);

    public Journal Open(IJournalDisk disk) => Journal.Open(Path, Options, Time, disk);

    /// <summary>Makes a journal with these records, each in a batch of its own.</summary>
    public async Task WriteAsync(params byte[][] payloads)
    {
        await using var journal = Open();
        foreach (var payload in payloads)
            await journal.AppendAsync(payload, TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a journal whose second batch holds all records but the first.</summary>
    public async Task WriteInTwoBatchesAsync(params byte[][] payloads)
    {
        using var disk = new UnreliableDisk();
        await using var journal = Open(disk);
        disk.Gate.Reset();
        var before = disk.Flushes;
        var first = journal.AppendAsync(payloads[0], TestContext.Current.CancellationToken).AsTask();
        while (disk.Flushes == before)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        var rest = payloads.Skip(1).Select(p => journal.AppendAsync(p, TestContext.Current.CancellationToken).AsTask()).ToArray();
        disk.Gate.Set();
        await Task.WhenAll([first, .. rest]);
        disk.Flushes.ShouldBe(before + 2);
    }

    /// <summary>Alters bytes of a segment.</summary>
    public static void Alter(string segment, int offset, Action<Span<byte>> alter)
    {
        var bytes = File.ReadAllBytes(segment);
        alter(bytes.AsSpan(offset));
        File.WriteAllBytes(segment, bytes);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
