using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <content>Tasks, classes, ceilings, and the pages of single facts.</content>
internal static partial class Forms
{
    private static Form Tasks => new("tasks", "業務の範囲", "業務", "どの業務に使えて、どの業務に使えないかを、申請を受ける前に決めます。",
    [
        Line("title", "業務の名前"),
        Text("description", "内容", "どこまでを含むかを書きます。"),
        new("allowed", "この業務に使える", FieldKind.Check),
        Pick<Risk>("risk", "リスク", RuleWords.Of, hint: "リスクによって、経路と尋ねることが変わります。"),
        Level("maximumLevel", "入力できる情報の上限", true),
        Text("condition", "守ること", optional: true),
        new("trainingLevel", "要る研修", FieldKind.Choice, "", false, rules => [new Option("0", "要らない"), .. rules.Trainings.Select(t => new Option($"{t.Level}", $"段階{t.Level}　{t.Title}"))], AsNumber: true),
        Text("reason", "使えない理由", "使えない業務では必ず書きます。申請した人に示されます。", true),
        ClauseOf(),
        Code(),
    ])
    {
        Note = (row, rules) => (bool?)row["allowed"] == true ? $"使える・リスク{RuleWords.Of(Enum.TryParse<Risk>((string?)row["risk"], out var risk) ? risk : Risk.Low)}" : $"使えない：{(string?)row["reason"]}",
    };

    private static Form Classes => new("classes", "情報の格付", "格付", "情報を分ける区分です。低いものから順に並べます。",
    [
        Line("code", "格付の名前", "例：機密性2"),
        new("level", "段階", FieldKind.Number, "数が大きいほど機密性が高い区分です。"),
        Line("title", "短い意味"),
        Text("description", "意味"),
        new("examples", "例", FieldKind.Lines, "1行に一つ。", true),
    ])
    {
        Row = (row, _) => (string?)row["code"] ?? "",
        Note = (row, _) => (string?)row["title"] ?? "",
    };

    private static Form Ceilings => new("ceilings", "サービスの形ごとの上限", "サービスの形", "契約の形と届き方によって、入力できる情報の上限を決めます。契約の形ごとに、少なくとも一つ要ります。",
    [
        Pick<Contract>("contract", "契約の形", RuleWords.Of),
        Pick<Delivery>("delivery", "届き方", RuleWords.Of, true, "選ばないときは、どの届き方にも当てはまります。"),
        Level("maximumLevel", "入力できる情報の上限", false),
        new("barred", "この形のサービスは使わない", FieldKind.Check),
        Text("reason", "理由", "申請した人に示されます。"),
        ClauseOf(false),
    ])
    {
        Row = (row, _) => RuleWords.Of(Enum.TryParse<Contract>((string?)row["contract"], out var contract) ? contract : default) + (Enum.TryParse<Delivery>((string?)row["delivery"], out var delivery) ? $"（{RuleWords.Of(delivery)}）" : ""),
        Note = (row, rules) => (bool?)row["barred"] == true ? "使わない" : $"{rules.ClassOf((int?)row["maximumLevel"] ?? 0).Code}まで",
    };

    private static Form Frame => new("frame", "表題・許可の期間・用語", "", "この規程の名前と、団体での呼び方です。",
    [
        Line("title", "表題"),
        Text("basisTitle", "もとにした文書"),
        new("permitMonths", "許可の期間の上限（月）", FieldKind.Number),
        .. new[] { ("permit", "「許可」の呼び方"), ("decider", "許可を決める人の呼び方"), ("manager", "管理者の呼び方"), ("chief", "統括する人の呼び方"), ("divisionHead", "所属長の呼び方"), ("termsOnlyService", "約款だけで使えるサービスの呼び方"), ("register", "台帳の呼び方"), ("confidential", "原則として入力できない情報の呼び方") }
            .Select(w => new Field($"vocabulary.{w.Item1}", w.Item2, FieldKind.Line, Group: "用語")),
    ]);

    private static Form Facts => new("notices", "周知事項", "", "すべての職員に知らせることです。", [new("facts", "周知事項", FieldKind.Lines, "1行に一つ。順番を変えるときは、行を入れ替えます。")]);

    private static Form Procedures => new("operation", "運用手順", "", "使う前、使うとき、使った後に守る手順です。", [new("procedures", "運用手順", FieldKind.Lines, "1行に一つ。順番を変えるときは、行を入れ替えます。")]);

    private static Form Articles => new("articles", "要綱の題名と条番号", "", "団体が定めた要綱などの書面です。お断りや通知では、国の条項より先に、ここで決めた条が示されます。",
    [
        new("ownRule.title", "題名", FieldKind.Line, "例：見本市生成AI利用要綱", true),
        new("ownRule.number", "番号", FieldKind.Line, "例：令和8年訓令第12号", true),
        new("ownRule.decidedOn", "決めた日", FieldKind.Date, "", true),
        new("ownRule.articles", "国の条項と、団体の条", FieldKind.Pairs, "1行に一つ、「国の条項=団体の条」。例：8.2=第5条", true),
        .. Enum.GetValues<RuleMatter>().Select(m => new Field($"bases.{m}", RuleWords.Of(m), FieldKind.Choice, "", true, rules => rules.Clauses.Select(c => new Option(c.Code, $"{c.Code}　{c.Title}")), Group: "事柄ごとの根拠の条項")),
    ]);

    private static Form Clauses => new("clauses", "条項", "条項", "根拠として示す、国の文書などの条項です。",
    [
        Line("code", "番号", "例：8.3(1)"),
        Line("title", "見出し"),
        new("document", "文書の短い名前", FieldKind.Line, "空のときは「ガイドライン」。", true),
    ])
    {
        Row = (row, _) => (string?)row["code"] ?? "",
        Note = (row, _) => (string?)row["title"] ?? "",
    };

    private static Form Successions => new("successions", "前の規程からの読替え", "読替え", "前の規程の格付と条項が、この規程の何に当たるかです。許可の見直しに使われます。",
    [
        new("from", "前の規程", FieldKind.Line, "規程の符号。団体のきまりは own、プログラムに付いている規程は local-2023 など。"),
        new("classes", "格付の読替え", FieldKind.Pairs, "1行に一つ、「旧=新」。例：機密性2=自治体機密性2", true),
        new("clauses", "条項の読替え", FieldKind.Pairs, "1行に一つ、「旧=新」。例：8.2=8.3", true),
    ])
    {
        Row = (row, _) => $"{(string?)row["from"]} から",
    };
}
