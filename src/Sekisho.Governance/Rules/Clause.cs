namespace Sekisho.Governance.Rules;

/// <summary>A clause of a document that the rule set models.</summary>
/// <param name="Code">Number of the clause, such as <c>8.3(1)</c>; once in a rule set.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Document">Short name of the document, such as 統一基準; empty where the code names it by itself, null: ガイドライン.</param>
public sealed record Clause(string Code, string Title, string? Document = null)
{
    /// <summary>The document where none is named.</summary>
    public const string Guideline = "ガイドライン";
}
