using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

/// <summary>The local disk, with faults and delays on demand.</summary>
internal sealed class UnreliableDisk : IJournalDisk, IDisposable
{
    private int _flushes;

    public bool FailFlush { get; set; }

    public bool FailWrite { get; set; }

    public bool FailAllocate { get; set; }

    /// <summary>Flushes wait for this.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    public int Flushes => Volatile.Read(ref _flushes);

    public void Allocate(string path, int bytes)
    {
        if (FailAllocate)
            throw new IOException("No space left on device");
        LocalDisk.Instance.Allocate(path, bytes);
    }

    public ISegmentFile Open(string path) => new UnreliableFile(this, LocalDisk.Instance.Open(path));

    public void Dispose() => Gate.Dispose();

    private sealed class UnreliableFile(UnreliableDisk disk, ISegmentFile file) : ISegmentFile
    {
        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            if (disk.FailWrite)
                throw new IOException("Input/output error");
            file.Write(bytes, offset);
        }

        public void Flush()
        {
            Interlocked.Increment(ref disk._flushes);
            disk.Gate.Wait();
            if (disk.FailFlush)
                throw new IOException("Input/output error");
            file.Flush();
        }

        public void Dispose() => file.Dispose();
    }
}
