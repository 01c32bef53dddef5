using Sekisho.Governance.Usage;

namespace Sekisho.Storage.Usage;

/// <summary>How many uses of a day ended in one way; null for those under way.</summary>
public sealed record UsesOfDay(DateOnly Day, OutcomeKind? Kind, int Count);
