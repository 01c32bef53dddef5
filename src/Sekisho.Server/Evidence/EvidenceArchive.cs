using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Storage.Evidence;

namespace Sekisho.Server.Evidence;

/// <summary>A package while it is written: every file with its size and hash, in the order of writing.</summary>
internal sealed class EvidenceArchive(ZipArchive zip, DateTimeOffset at, CancellationToken cancellation)
{
    private readonly List<EvidenceFile> files = [];

    /// <summary>What is in it so far.</summary>
    public IReadOnlyList<EvidenceFile> Files => files;

    /// <summary>Adds a file that is written piece by piece.</summary>
    public async Task AddAsync(string name, Func<Stream, Task> write)
    {
        await using var target = new CountedStream(await OpenAsync(name));
        await write(target);
        files.Add(new EvidenceFile(name, target.Count, target.Hash()));
    }

    /// <summary>Adds a file.</summary>
    public Task AddAsync(string name, byte[] content) => AddAsync(name, target => target.WriteAsync(content, cancellation).AsTask());

    /// <summary>Adds a text in UTF-8; with <paramref name="marked"/> it says so at its beginning, as spreadsheets want it.</summary>
    public Task AddAsync(string name, string text, bool marked = false) => AddAsync(name, [.. marked ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>Adds a file of lines, in UTF-8.</summary>
    public Task AddAsync(string name, IAsyncEnumerable<string> lines, bool marked = false) => AddAsync(name, async target =>
    {
        if (marked) await target.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        await foreach (var line in lines) await target.WriteAsync(Encoding.UTF8.GetBytes(line), cancellation);
    });

    /// <summary>Adds what stands outside the list: the list itself and its signature.</summary>
    public async Task CloseAsync(string name, byte[] content)
    {
        await using var target = await OpenAsync(name);
        await target.WriteAsync(content, cancellation);
    }

    private Task<Stream> OpenAsync(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = JapanTime.At(at);
        return entry.OpenAsync(cancellation);
    }

    /// <summary>Counts and hashes what is written through it.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Count;

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public string Hash() => Convert.ToHexStringLower(hash.GetCurrentHash());

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Take(buffer);
            inner.Write(buffer);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Take(buffer.Span);
            return inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            hash.Dispose();
            await base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                hash.Dispose();
            }

            base.Dispose(disposing);
        }

        private void Take(ReadOnlySpan<byte> written)
        {
            Count += written.Length;
            hash.AppendData(written);
        }
    }
}
