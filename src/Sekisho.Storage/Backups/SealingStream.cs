using System.Security.Cryptography;

namespace Sekisho.Storage.Backups;

/// <summary>Seals what is written to it in chunks. The last chunk is marked when the stream is finished, so that a file that was cut off is known.</summary>
internal sealed class SealingStream(Stream target, BackupHeader header) : Stream
{
    private readonly AesGcm cipher = header.Cipher();
    private readonly byte[] plain = new byte[BackupHeader.ChunkBytes];
    private readonly byte[] box = new byte[BackupHeader.ChunkBytes + BackupHeader.Tag];
    private int filled;
    private long chunk;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (filled == plain.Length) Seal(last: false);
            var length = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..length].CopyTo(plain.AsSpan(filled));
            filled += length;
            buffer = buffer[length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes the last chunk.</summary>
    public void Finish() => Seal(last: true);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Seal(bool last)
    {
        cipher.Encrypt(BackupHeader.Nonce(chunk++, last), plain.AsSpan(0, filled), box.AsSpan(0, filled), box.AsSpan(filled, BackupHeader.Tag), header.Text);
        target.Write(box.AsSpan(0, filled + BackupHeader.Tag));
        filled = 0;
    }
}
