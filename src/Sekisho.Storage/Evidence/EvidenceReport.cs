namespace Sekisho.Storage.Evidence;

/// <summary>What the check of an evidence package found.</summary>
/// <param name="Manifest">Its list; null where that could not be read or is not signed.</param>
/// <param name="Entries">Entries of the trail that are whole, from the first.</param>
/// <param name="Events">Events that fit the trail.</param>
/// <param name="Kept">Of these, events in whose place only their hash stands.</param>
/// <param name="Fingerprint">Fingerprint of the key that signed; null where no signature holds.</param>
/// <param name="File">The first file that is wrong, or null.</param>
/// <param name="Fault">What is wrong with it, naming the entry where one is touched; null where all is whole.</param>
public sealed record EvidenceReport(EvidenceManifest? Manifest, long Entries, long Events, long Kept, string? Fingerprint, string? File, string? Fault)
{
    /// <summary>Whether all is whole.</summary>
    public bool IsWhole => Fault is null;
}
