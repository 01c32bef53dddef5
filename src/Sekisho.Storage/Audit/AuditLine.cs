using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Audit;

/// <summary>An entry as a person reads it.</summary>
/// <param name="Sequence">Place in the chain.</param>
/// <param name="Content">What it says.</param>
/// <param name="PersonId">Who the salted reference is; null for the software, or where the salt was deleted.</param>
public sealed record AuditLine(long Sequence, AuditContent Content, Guid? PersonId);
