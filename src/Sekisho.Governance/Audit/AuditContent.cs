using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Audit;

/// <summary>What an entry of the audit trail says.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Salted reference of the person; null for the software itself.</param>
/// <param name="Post">The post by which it was done.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="Action">What was done: <c>case.submit</c>.</param>
/// <param name="SubjectKind">Kind of the thing it was done to.</param>
/// <param name="SubjectId">The thing.</param>
/// <param name="FromVersion">First event of the act, as its version; for uses the first sequence of the journal.</param>
/// <param name="ToVersion">Last event likewise.</param>
/// <param name="Digest">SHA-256 over the events (or the Merkle root over the uses), hex: ties them to the chain.</param>
/// <param name="Basis">What it rests on; empty where no rule speaks.</param>
public sealed record AuditContent(
    DateTimeOffset At,
    string? Person,
    Guid? Post,
    Capacity Capacity,
    string Action,
    string SubjectKind,
    Guid SubjectId,
    long FromVersion,
    long ToVersion,
    string Digest,
    string Basis);
