namespace Sekisho.Governance.Rules;

/// <summary>How long records of a sort are kept (保存期間), counted in whole fiscal years from the one after that in which they were completed.</summary>
/// <param name="Subject">Sort of record: <c>cases</c>, <c>permits</c>, <c>uses</c> or <c>prompts</c>.</param>
/// <param name="Years">Years.</param>
/// <param name="DocumentClass">文書分類.</param>
public sealed record RetentionRule(string Subject, int Years, string DocumentClass = "");
