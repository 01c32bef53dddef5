using System.Security.Cryptography;

namespace Sekisho.Storage.Backups;

/// <summary>Opens what <see cref="SealingStream"/> sealed. No byte of a chunk is given out before the whole chunk has proved to be what was written.</summary>
internal sealed class OpeningStream(Stream source, BackupHeader header) : Stream
{
    private readonly AesGcm cipher = header.Cipher();
    private readonly byte[] box = new byte[BackupHeader.ChunkBytes + BackupHeader.Tag];
    private readonly byte[] plain = new byte[BackupHeader.ChunkBytes];
    private readonly byte[] ahead = new byte[1];
    private int at;
    private int filled;
    private long chunk;
    private bool hasAhead;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BackupException">The file was changed, cut off or lengthened.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (at == filled && !ended) Open();
        var length = Math.Min(buffer.Length, filled - at);
        plain.AsSpan(at, length).CopyTo(buffer);
        at += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Open()
    {
        var read = 0;
        if (hasAhead) box[read++] = ahead[0];
        read += source.ReadAtLeast(box.AsSpan(read), box.Length - read, throwOnEndOfStream: false);
        hasAhead = read == box.Length && source.Read(ahead) == 1;
        var (last, length) = (!hasAhead, read - BackupHeader.Tag);
        try
        {
            if (length < 0) throw new AuthenticationTagMismatchException();
            cipher.Decrypt(BackupHeader.Nonce(chunk++, last), box.AsSpan(0, length), box.AsSpan(length, BackupHeader.Tag), plain.AsSpan(0, length), header.Text);
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new BackupException($"バックアップのファイルが書き換えられたか、途中で切れています（{(chunk - 1) * BackupHeader.ChunkBytes / 1024 / 1024}MB付近）。別のバックアップを使ってください。", fault);
        }

        (at, filled, ended) = (0, length, last);
    }
}
