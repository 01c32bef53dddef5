namespace Sekisho.Governance.Refusals;

/// <summary>
/// What a decision or a refusal rests on: the rule set with its version, the body's own article first, the national clause beside it.
/// </summary>
/// <param name="RuleSet">Id of the rule set, such as <c>local-2023</c>.</param>
/// <param name="Version">Version of the rule set.</param>
/// <param name="Clause">National clause, such as <c>8.3(2)②</c>; empty where no clause speaks.</param>
/// <param name="OwnArticle">The body's own article, such as 見本市生成AI利用要綱第5条; null where it has none.</param>
/// <param name="Document">Short name of the document that the clause stands in; empty where the clause names it by itself.</param>
public sealed record Basis(string RuleSet, int Version, string Clause, string? OwnArticle = null, string Document = Rules.Clause.Guideline)
{
    /// <summary>As it is shown to people: own article, then the national clause.</summary>
    public override string ToString() => (OwnArticle, Clause) switch
    {
        (null, "") => $"{(RuleSet == Rules.RuleDraft.OwnId ? "団体のきまり" : RuleSet)} 第{Version}版",
        (null, var clause) => Cited(clause),
        (var own, "") => own,
        var (own, clause) => $"{own}（{Cited(clause)}）",
    };

    private string Cited(string clause) => Document.Length == 0 ? clause : $"{Document} {clause}";
}
