using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A table at the end of the written rule (別表).</summary>
public sealed record RuleAnnex(string Title, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows);
