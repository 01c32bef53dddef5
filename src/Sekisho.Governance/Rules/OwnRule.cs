using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>The body's own written rule and which of its articles carries which national clause.</summary>
public sealed record OwnRule(string Title, ImmutableDictionary<string, string> Articles);
