using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sekisho.Storage.Backups;

/// <summary>
/// The first 48 bytes of a backup: mark (16), salt (16), rounds of PBKDF2-HMAC-SHA-512 (4), bytes of a chunk (4), proof of the passphrase (8).
/// Behind it stand chunks, each sealed with AES-256-GCM under a nonce that counts and tells the last one, with the header as associated data.
/// </summary>
internal sealed class BackupHeader
{
    public const int Bytes = 48;
    public const int Tag = 16;
    public const int ChunkBytes = 1 << 20;

    /// <summary>OWASP's figure for PBKDF2-HMAC-SHA-512 is 210,000 (Password Storage Cheat Sheet).</summary>
    private const int Rounds = 600_000;

    private readonly byte[] key;

    private BackupHeader(byte[] text, byte[] key) => (Text, this.key) = (text, key);

    /// <summary>Its bytes.</summary>
    public byte[] Text { get; }

    private static ReadOnlySpan<byte> Mark => "SEKISHO-BACKUP1\n"u8;

    /// <summary>A header for a new backup, with a salt of its own: no two backups share a key.</summary>
    public static BackupHeader Create(string passphrase)
    {
        var text = new byte[Bytes];
        Mark.CopyTo(text);
        RandomNumberGenerator.Fill(text.AsSpan(16, 16));
        BinaryPrimitives.WriteInt32LittleEndian(text.AsSpan(32), Rounds);
        BinaryPrimitives.WriteInt32LittleEndian(text.AsSpan(36), ChunkBytes);
        var derived = Derive(passphrase, text, Rounds);
        ProofOf(derived).CopyTo(text, 40);
        return new BackupHeader(text, derived);
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="BackupException">The file is no backup, or the passphrase is another.</exception>
    public static BackupHeader Read(Stream source, string passphrase)
    {
        var text = new byte[Bytes];
        if (source.ReadAtLeast(text, Bytes, throwOnEndOfStream: false) < Bytes || !text.AsSpan().StartsWith(Mark)) throw new BackupException("このファイルは sekisho のバックアップではありません。ファイルを確かめてください。");
        var (rounds, chunk) = (BinaryPrimitives.ReadInt32LittleEndian(text.AsSpan(32)), BinaryPrimitives.ReadInt32LittleEndian(text.AsSpan(36)));
        if (rounds is < 1 or > 10_000_000 || chunk != ChunkBytes) throw new BackupException("バックアップの先頭が壊れています。別のバックアップを使ってください。");
        var derived = Derive(passphrase, text, rounds);
        if (!CryptographicOperations.FixedTimeEquals(ProofOf(derived), text.AsSpan(40, 8))) throw new BackupException("パスフレーズが違います。このバックアップをとったときのパスフレーズを指定してください。");
        return new BackupHeader(text, derived);
    }

    /// <summary>The cipher of the chunks.</summary>
    public AesGcm Cipher() => new(HKDF.DeriveKey(HashAlgorithmName.SHA512, key, 32, info: "chunks"u8.ToArray()), Tag);

    /// <summary>The nonce of a chunk.</summary>
    public static byte[] Nonce(long chunk, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), chunk);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    private static byte[] Derive(string passphrase, byte[] text, int rounds) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), text.AsSpan(16, 16).ToArray(), rounds, HashAlgorithmName.SHA512, 64);

    private static byte[] ProofOf(byte[] key) => HKDF.DeriveKey(HashAlgorithmName.SHA512, key, 8, info: "proof"u8.ToArray());
}
