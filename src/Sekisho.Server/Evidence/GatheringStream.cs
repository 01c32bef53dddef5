namespace Sekisho.Server.Evidence;

/// <summary>
/// Passes on only asynchronously what is written: <see cref="System.IO.Compression.ZipArchive"/> ends a file with a few synchronous writes, which an answer over the network refuses. They are gathered here and
/// go out before the next write.
/// </summary>
internal sealed class GatheringStream(Stream inner) : Stream
{
    private readonly MemoryStream gathered = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => gathered.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => gathered.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await PassOnAsync(cancellationToken);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // What is gathered waits for the next asynchronous write.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await PassOnAsync(cancellationToken);
        await inner.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) gathered.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask PassOnAsync(CancellationToken cancellation)
    {
        if (gathered.Length == 0) return;
        await inner.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), cancellation);
        gathered.SetLength(0);
    }
}
