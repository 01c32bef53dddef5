using System.Text.Json.Nodes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <content>Roles, routes, conditions, trainings, check lists, reports, retention, periods.</content>
internal static partial class Forms
{
    private static Form Roles => new("roles", "役割", "役割", "だれが何をするかです。どの職がどの役割を担うかは、管理の「役割」のページで登録します。",
    [
        Line("title", "名前"),
        Text("duty", "すること"),
        new("role", "符号", FieldKind.Line, "プログラムが知っている符号：DivisionHead（所属長）、DepartmentHead（上位の部局長）、Manager（許可の管理者）、Examiner（審査担当）、Decider（許可を決める人）、Chief（統括する人）、Ciso（最高責任者）、Auditor（監査人）、Administrator（システム管理者）。ほかの役割も、英数字の符号で加えられます。"),
    ])
    {
        Note = (row, _) => (string?)row["duty"] ?? "",
    };

    private static Form Routes => new("routes", "経路", "経路", "どの申請が、だれの手を経て決まるかです。上から順に見て、はじめに当てはまった経路が使われます。",
    [
        Line("title", "名前"),
        .. When("when"),
        Code(),
    ])
    {
        Note = (row, rules) => RuleWords.Of(Circumstances(row), rules) + "：" + string.Join(" → ", (row["steps"] as JsonArray ?? []).Select(s => $"{(string?)s?["title"]}（{RuleWords.Of(Enum.TryParse<StepKind>((string?)s?["kind"], out var kind) ? kind : default)}）")),
        Lists =
        [
            new("steps", "段階", "段階", "上から順に進みます。最後は決裁です（回覧はその後に置けます）。",
            [
                new("role", "役割", FieldKind.Choice, "", false, rules => rules.Roles.Select(r => new Option(r.Role.Code, r.Title))),
                Line("title", "名前", "申請した人に示される名前。"),
                Pick<StepKind>("kind", "すること", RuleWords.Of),
                Pick<StepMode>("mode", "何人が行うか", RuleWords.Of),
                new("needed", "「一部」のときの人数", FieldKind.Number, "「一部」でないときは1。"),
                new("mustNotBeSkipped", "飛ばせない（審査）", FieldKind.Check),
                new("standing", "専決（決裁）", FieldKind.Check),
                new("byMinutes", "会議の議事録による", FieldKind.Check),
            ])
            {
                Note = (row, _) => RuleWords.Of(Enum.TryParse<StepKind>((string?)row["kind"], out var kind) ? kind : default),
            },
        ],
    };

    private static Form Conditions => new("conditions", "許可の条件", "条件", "当てはまる許可に、必ず付く条件です。",
    [
        Text("text", "条件"),
        Pick<ConditionKind>("kind", "種類", RuleWords.Of),
        new("withinDays", "期限（決裁からの日数）", FieldKind.Number, "期限までに行う条件でだけ書きます。", true),
        .. When("when"),
        ClauseOf(),
        Code(),
    ])
    {
        Row = (row, _) => (string?)row["text"] ?? "",
        Note = (row, rules) => RuleWords.Of(Circumstances(row), rules),
    };

    private static Form Trainings => new("trainings", "研修", "研修", "段階のある研修です。業務ごとに、どの段階が要るかを決めます。",
        [new("level", "段階", FieldKind.Number, "1から。大きいほど進んだ研修です。"), Line("title", "名前"), Help("text", "内容")])
    {
        Row = (row, _) => $"段階{row["level"]}　{(string?)row["title"]}",
    };

    private static Form Checklists => new("checklists", "点検表", "点検表", "サービスの約款や契約を確かめる項目です。審査担当がサービスごとに一度答えます。",
        [Line("title", "名前"), Kinds("serviceKinds", WhenService), Many<Contract>("contracts", "契約の形", RuleWords.Of, WhenService), Many<Delivery>("deliveries", "届き方", RuleWords.Of, WhenService), Code()])
    {
        Note = (row, _) => $"{(row["items"] as JsonArray)?.Count ?? 0}項目",
        Lists = [new("items", "項目", "項目", "上から順に並びます。", [Line("title", "項目"), Help("help", "説明"), ClauseOf(), Code()]) { Note = (row, _) => (string?)row["help"] ?? "" }],
    };

    private static Form Reports => new("reports", "報告", "報告", "許可したときに報告する宛先と内容です。",
    [
        Line("title", "名前"), Line("addressee", "宛先"), Text("text", "報告する内容"),
        new("needsConsent", "了解を得るまで使えない", FieldKind.Check), new("withinDays", "期限（決裁からの日数）", FieldKind.Number),
        .. When("when"), ClauseOf(), Code(),
    ])
    {
        Note = (row, rules) => $"{(string?)row["addressee"]}へ。{RuleWords.Of(Circumstances(row), rules)}",
    };

    private static Form Retention => new("retention", "保存期間", "記録", "完結した年度の翌年度の初めから数えます。",
    [
        new("subject", "記録", FieldKind.Choice, "", false, _ => Records.Select(s => new Option(s, RuleWords.OfRecord(s)))),
        new("years", "年数", FieldKind.Number), new("documentClass", "文書分類", FieldKind.Line, Blank: true),
    ])
    {
        Row = (row, _) => RuleWords.OfRecord((string?)row["subject"] ?? ""),
        Note = (row, _) => $"{row["years"]}年",
    };

    private static Form Periods => new("periods", "期間と代決", "", "手続の期間、代決、進め方の決まりです。日数は開庁日で数えます。",
    [
        new("deadlines.holdDays", "保留できる日数", FieldKind.Number), new("deadlines.reminderDays", "督促までの日数", FieldKind.Number),
        new("deadlines.idleDays", "動きがなく廃案になるまでの日数", FieldKind.Number), new("deadlines.ratificationDays", "停止の追認までの日数", FieldKind.Number),
        new("deadlines.correctionDays", "期限を過ぎた条件の是正までの日数", FieldKind.Number),
        new("expiryWarningDays", "許可の期限の何日前に知らせるか", FieldKind.Lines, "1行に一つ。例：60", true, AsNumber: true),
        new("closedDays", "閉庁日（土日・祝日のほか）", FieldKind.Lines, "1行に一つ。例：2026-12-29", true),
        new("serviceMustBeExamined", "利用可となったサービスだけを申請できる", FieldKind.Check), new("applicantMayConsult", "申請する人が合議先を加えられる", FieldKind.Check),
        new("selfDecisionAllowed", "ほかに決められる人がいないときは、理由と事後の確認を条件に、自分の申請を決められる（小さな団体）", FieldKind.Check),
        new("decidedElsewhere", "紙や文書管理システムで決裁し、後で登録する", FieldKind.Check), new("provisionalContinuation", "期限の前に更新を申請した許可は、決まるまで続く", FieldKind.Check),
        new("narrowingByNotice", "許可より狭く使うことは、届け出ればよい", FieldKind.Check),
        new("onTermsChange", "約款が変わり、点検の答えに関わるとき", FieldKind.Choice, "", false, _ => [new(nameof(TermsChangeRule.Warn), "管理者に知らせ、利用は続ける"), new(nameof(TermsChangeRule.Suspend), "再審査まで利用を止める")]),
        new("deputies.mayReject", "代決で不許可にできる", FieldKind.Check), new("deputies.emergencyAllowed", "決める人が不在でなくても、緊急のときは代決できる", FieldKind.Check),
        .. When("deputies.barred", "代決できないもの"),
    ]);

    private static readonly string[] Records = ["cases", "permits", "uses", "prompts"];

    private const string WhenService = "どのサービスに使うか";

    private static Circumstances? Circumstances(JsonObject row)
    {
        try
        {
            return row["when"] is JsonObject when ? System.Text.Json.JsonSerializer.Deserialize<Circumstances>(when, RuleSetReader.Format) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
