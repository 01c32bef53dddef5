namespace Sekisho.Governance.Audit;

/// <summary>An entry of a body's audit trail, as stored and as exported: one line of canonical JSON with its hash.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Sequence">Place in the body's chain, from 1.</param>
/// <param name="Json">Canonical JSON of the content, the sequence and the hash before it.</param>
/// <param name="Hash">SHA-256 over <paramref name="Json"/>, lower-case hex.</param>
public sealed record AuditEntry(Guid BodyId, long Sequence, string Json, string Hash);
