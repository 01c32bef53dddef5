namespace Sekisho.Governance.Audit;

/// <summary>An event as it is stored: the exact text that the audit trail vouches for.</summary>
/// <param name="Kind">Kind of subject.</param>
/// <param name="SubjectId">The subject.</param>
/// <param name="Version">The subject's version after it.</param>
/// <param name="Json">The event.</param>
public sealed record StoredEvent(string Kind, Guid SubjectId, int Version, string Json);
