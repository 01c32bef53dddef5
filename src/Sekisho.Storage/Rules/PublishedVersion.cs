using Sekisho.Governance.Rules;

namespace Sekisho.Storage.Rules;

/// <summary>A published version in the list of versions.</summary>
/// <param name="Reference">Id and version.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record PublishedVersion(RuleSetReference Reference, DateOnly InForceFrom, DateTimeOffset PublishedAt);
