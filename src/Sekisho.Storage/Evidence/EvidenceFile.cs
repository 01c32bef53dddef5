namespace Sekisho.Storage.Evidence;

/// <summary>A file of an evidence package, as the package's list (目録) names it.</summary>
/// <param name="Name">Its name within the package, with <c>/</c> between folders.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hex.</param>
public sealed record EvidenceFile(string Name, long Size, string Sha256);
