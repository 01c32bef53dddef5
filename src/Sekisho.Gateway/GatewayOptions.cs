using System.Security.Cryptography;

namespace Sekisho.Gateway;

/// <summary>What the gateway runs with.</summary>
public sealed class GatewayOptions
{
    /// <summary>Folder of this node's journal.</summary>
    public string JournalFolder { get; set; } = "journal";

    /// <summary>Most bytes of records that may wait for the database; then the gateway refuses.</summary>
    public long MaximumJournalBytes { get; set; } = 1L << 30;

    /// <summary>Largest request, in bytes.</summary>
    public int MaximumBodyBytes { get; set; } = 8 << 20;

    /// <summary>Most bytes of requests that are held at once; beyond it new ones are asked to wait.</summary>
    public long MaximumBytesAtOnce { get; set; } = 64 << 20;

    /// <summary>Largest whole answer, in bytes.</summary>
    public int MaximumAnswerBytes { get; set; } = 32 << 20;

    /// <summary>Oldest permit snapshot that is still asked: so long the gateway goes on while the database is away.</summary>
    public TimeSpan MaximumSnapshotAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest wait for the provider's first byte.</summary>
    public TimeSpan UpstreamTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest silence of the provider within an answer.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Key of the digests of prompts (HMAC-SHA-256). A key that is not set is random and lasts until the process ends.</summary>
    public byte[] DigestKey { get; set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Outbound proxy towards providers, or null. The environment's proxy settings are not used.</summary>
    public Uri? OutboundProxy { get; set; }
}
