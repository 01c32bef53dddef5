namespace Sekisho.Governance.Refusals;

/// <content>What audits refuse: packages of evidence, self-checks, findings.</content>
public static partial class Refuse
{
    /// <summary>SK1840.</summary>
    public static Refusal PurposeMissing() => new("SK1840", RefusalKind.Input, "何のためにまとめるかを入力してください（例：令和8年度の定期監査）。") { Field = "purpose" };
}
