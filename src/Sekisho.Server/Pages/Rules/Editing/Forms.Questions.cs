using System.Text.Json.Nodes;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <content>Sheets, confirmations, inspection.</content>
internal static partial class Forms
{
    private static Form Sheets => new("sheets", "記入項目", "記入票", "申請のときに、決まった質問のほかに尋ねることです。リスクの低い業務では少なく、高い業務では詳しく尋ねられます。",
        [Line("title", "名前"), Text("text", "何のためのものか"), .. When("when"), Code()])
    {
        Note = (row, rules) => $"{(row["questions"] as JsonArray)?.Count ?? 0}問。{(row["when"] is null ? "許可を求めるとき" : RuleWords.Of(Circumstances(row), rules))}",
        Lists =
        [
            new("questions", "質問", "質問", "上から順に尋ねます。",
            [
                Line("text", "質問"), Help("help", "説明"), Pick<QuestionKind>("kind", "答え方", RuleWords.Of),
                new("required", "必ず答える", FieldKind.Check), .. When("when", "いつ尋ねるか"), ClauseOf(), Code(),
            ])
            {
                Row = (row, _) => (string?)row["text"] ?? "",
                Note = (row, _) => RuleWords.Of(Enum.TryParse<QuestionKind>((string?)row["kind"], out var kind) ? kind : default) + ((bool?)row["required"] == false ? "（任意）" : ""),
                Lists =
                [
                    new("options", "選択肢", "選択肢", "選ぶ質問の答えです。",
                        [Line("title", "答え"), Pick<Risk>("risk", "この答えが示すリスク", RuleWords.Of), Text("barred", "申請できない理由", "この答えのときに申請を受け付けないなら書きます。", true), Code()])
                    {
                        Note = (row, _) => (string?)row["barred"] is { } reason ? $"申請できない：{reason}" : $"リスク{RuleWords.Of(Enum.TryParse<Risk>((string?)row["risk"], out var risk) ? risk : Risk.Low)}",
                    },
                ],
            },
        ],
    };

    private static Form Confirmations => new("confirmations", "約款の確認事項", "確認事項", "申請する人が、約款などから確かめて印を付けることです。",
        [Text("question", "文"), Help("help", "説明"), ClauseOf(false), Code()])
    {
        Row = (row, _) => (string?)row["question"] ?? "",
    };

    private static Form Marks => new("marks", "格付の印", "印", "文の中にこの印があると、検査がその格付とみなします。", [Line("mark", "印"), Level("level", "格付", false)])
    {
        Row = (row, _) => (string?)row["mark"] ?? "",
        Note = (row, rules) => rules.ClassOf((int?)row["level"] ?? 0).Code,
    };

    private static Form Findings => new("findings", "検査で見つかるものの格付", "見つかるもの", "検査が見つけたものを、どの格付とみなすかです。挙げていないものは、格付を上げません。",
        [Line("type", "種類", "例：MyNumber、Telephone、MailAddress。docs/inspection.md に一覧があります。"), new("confidence", "確かさ", FieldKind.Choice, "", false, _ => [new("Confirmed", "確定"), new("Check", "要確認"), new("Reference", "参考")]), Level("level", "格付", false), new("action", "許可の格付を超えるときの扱い", FieldKind.Choice, "理由を書いて送る扱いは、確かさが確定のものには働きません。", true, _ => [new("Stop", "止める"), new("Mask", "伏せて送る"), new("Reason", "理由を書いて送る")]), ClauseOf()])
    {
        Row = (row, _) => $"{(string?)row["type"]}（{(string?)row["confidence"]}）",
        Note = (row, rules) => rules.ClassOf((int?)row["level"] ?? 0).Code,
    };
}
