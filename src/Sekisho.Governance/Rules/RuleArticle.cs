using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>An article of the written rule.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Heading">Its heading, without brackets.</param>
/// <param name="Paragraphs">Its paragraphs (項), each with its items (号).</param>
/// <param name="Clauses">National clauses that it carries out.</param>
public sealed record RuleArticle(int Number, string Heading, ImmutableArray<RuleParagraph> Paragraphs, ImmutableArray<string> Clauses);
