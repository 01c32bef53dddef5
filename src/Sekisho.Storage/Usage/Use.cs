using Sekisho.Governance.Usage;

namespace Sekisho.Storage.Usage;

/// <summary>A use with its outcome; none yet while it is under way.</summary>
public sealed record Use(UseIntent Intent, UseOutcome? Outcome);
