namespace Sekisho.Governance.Changes;

/// <summary>Letters that somebody reads: their own, or those of a post since they hold it.</summary>
/// <param name="PersonId">Whose own letters, or null.</param>
/// <param name="PostId">The letters of which post, or null.</param>
/// <param name="Since">Letters written before are not shown: they were the predecessor's.</param>
public sealed record Letterbox(Guid? PersonId, Guid? PostId, DateTimeOffset Since);
