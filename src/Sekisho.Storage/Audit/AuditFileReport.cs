namespace Sekisho.Storage.Audit;

/// <summary>What the check of an exported trail found.</summary>
/// <param name="Entries">Entries that are whole, from the first.</param>
/// <param name="Fingerprint">Fingerprint of the key that signed; null where the signature does not hold.</param>
/// <param name="Fault">The first thing that is wrong, naming the entry; null where all is whole.</param>
public sealed record AuditFileReport(long Entries, string? Fingerprint, string? Fault);
