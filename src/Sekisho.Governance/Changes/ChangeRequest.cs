using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Changes;

/// <summary>Which subject is to change, by whom, and from which version.</summary>
/// <param name="BodyId">The body; a subject of another body is not found.</param>
/// <param name="Id">The subject. For a new one, its new id.</param>
/// <param name="ExpectedVersion">The version that the person saw; 0 for a new subject; null where a page has no version to show.</param>
/// <param name="By">Who acts.</param>
/// <param name="Token">Idempotency token of the form: the same token a second time changes nothing and answers as the first time.</param>
public sealed record ChangeRequest(Guid BodyId, Guid Id, int? ExpectedVersion, Actor By, Guid Token);
