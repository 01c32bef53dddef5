using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <content>The path of a 個別契約, the public list.</content>
internal static partial class Forms
{
    private static Form ContractPath => new("contract-path", "個別契約の手続", "", "個別契約のサービスを申請する前に、サービスの登録に要ることです。どれにも印を付けないと、何も求められません。",
    [
        new("contract.reportNeeded", "検討状況を、先に報告する", FieldKind.Check),
        new("contract.consentNeeded", "報告の宛先の了解を待つ", FieldKind.Check),
        new("contract.factsNeeded", "契約の内容（範囲、入力できる情報、学習への利用、データの場所、期間）を登録する", FieldKind.Check),
        new("contract.addressee", "報告の宛先", FieldKind.Line, "例：AI戦略チーム", true, Blank: true),
        new("contract.clause", "根拠の条項", FieldKind.Choice, "", true, rules => rules.Clauses.Select(c => new Option(c.Code, $"{c.Code}　{c.Title}"))),
    ]);

    private static Form PublicList => new("public-list", "公表する一覧", "", "住民などに公表する、許可されたサービスの一覧です。有効な許可だけが、ここで選んだ項目だけで載ります。項目を選ばず前書きも書かないと、公表しません。",
    [
        new("publicList.fields", "載せる項目", FieldKind.Choices, "", true, _ => Enum.GetValues<PublicField>().Select(f => new Option(f.ToString(), RuleWords.Of(f)))),
        new("publicList.text", "一覧の前書き", FieldKind.Text, "例：業務で利用を認めている外部サービスの一覧です。", true, Blank: true),
        new("publicList.serviceKinds", "載せるサービスの種類", FieldKind.Choices, "選ばないときは、どの種類も載ります。", true, _ => ServiceKinds.All.Select(k => new Option(k.Code, k.Title))),
    ]);
}
