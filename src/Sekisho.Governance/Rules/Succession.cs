using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>How an earlier rule set carries over to this one (新旧対照).</summary>
/// <param name="From">Id of the earlier rule set.</param>
/// <param name="Classes">Earlier class code to the class code here.</param>
/// <param name="Clauses">Earlier clause to the clause here.</param>
public sealed record Succession(string From, ImmutableDictionary<string, string> Classes, ImmutableDictionary<string, string> Clauses);
