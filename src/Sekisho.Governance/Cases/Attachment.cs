namespace Sekisho.Governance.Cases;

/// <summary>A file of a case; its content is kept by its hash.</summary>
/// <param name="Name">File name as it was sent, without a path.</param>
/// <param name="MediaType">Media type, as its first bytes show it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hex.</param>
public sealed record Attachment(string Name, string MediaType, long Size, string Sha256)
{
    /// <summary>Most attachments of a case.</summary>
    public const int Most = 20;

    /// <summary>Largest file, in bytes (20 MB).</summary>
    public const long Largest = 20 * 1024 * 1024;
}
