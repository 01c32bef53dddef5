using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A paragraph (項) of an article with its items (号).</summary>
public sealed record RuleParagraph(string Text, ImmutableArray<string> Items);
