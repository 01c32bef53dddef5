using Sekisho.Governance.Calendars;

namespace Sekisho.Governance.Rules;

/// <content>Sheets, check lists, records, periods, clauses, inspection, successions.</content>
public static partial class RuleStatements
{
    private static IEnumerable<RuleStatement> OfQuestions(RuleSet rules)
    {
        foreach (var sheet in rules.Sheets)
        {
            yield return Say(RuleTopic.Sheets, sheet.Code, sheet.Title, ("説明", sheet.Text), ("どの申請で", sheet.When is null ? "許可を求めるとき" : RuleWords.Of(sheet.When, rules)), ("質問", string.Join("、", sheet.Questions.Select(q => $"「{q.Text}」"))));
            foreach (var q in sheet.Questions)
            {
                yield return Say(RuleTopic.Sheets, $"{sheet.Code}/{q.Code}", $"{sheet.Title}：{q.Text}", ("質問", q.Text), ("説明", q.Help), ("答え方", RuleWords.Of(q.Kind) + (q.Required ? "" : "（任意）")), ("選べる答え", string.Join("、", q.Options.Select(Option))), ("いつ尋ねるか", q.When is null ? null : RuleWords.Of(q.When, rules)), ("根拠", q.Clause));
            }
        }

        foreach (var list in rules.Checklists)
        {
            var services = (list.ServiceKinds ?? []).Select(ServiceKinds.Title).Concat((list.Contracts ?? []).Select(RuleWords.Of)).Concat((list.Deliveries ?? []).Select(RuleWords.Of)).ToList();
            yield return Say(RuleTopic.Checklists, list.Code, list.Title, ("名前", list.Title), ("どのサービスで", services.Count == 0 ? "すべて" : string.Join("・", services)), ("項目の数", Number(list.Items.Length)));
            foreach (var item in list.Items) yield return Say(RuleTopic.Checklists, $"{list.Code}/{item.Code}", $"{list.Title}：{item.Title}", ("項目", item.Title), ("説明", item.Help), ("根拠", item.Clause));
        }
    }

    private static string Option(QuestionOption option) => option.Title + (option.Barred is not null ? "（申請できない）" : option.Risk is Risk.Low ? "" : $"（リスク{RuleWords.Of(option.Risk)}）");

    private static IEnumerable<RuleStatement> OfRecords(RuleSet rules)
    {
        foreach (var r in rules.Retention) yield return Say(RuleTopic.Retention, r.Subject, RuleWords.OfRecord(r.Subject), ("保存期間", $"{r.Years}年"), ("文書分類", r.DocumentClass));
        var days = rules.Deadlines;
        yield return Say(RuleTopic.Periods, "deadlines", "手続の期間（開庁日）", ("保留できる日数", $"{days.HoldDays}日"), ("督促までの日数", $"{days.ReminderDays}日"), ("動きがなく廃案になるまで", $"{days.IdleDays}日"), ("停止の追認まで", $"{days.RatificationDays}日"), ("条件の是正まで", $"{days.CorrectionDays}日"));
        yield return Say(RuleTopic.Periods, "expiry", "期限の知らせ", ("許可の期限の何日前か", string.Join("、", rules.ExpiryWarningDays.Select(d => $"{d}日前"))));
        yield return Say(
            RuleTopic.Periods,
            "contract",
            "個別契約のサービス",
            ("検討状況の報告", rules.Contract is { ReportNeeded: true } reported ? $"要る（{reported.Addressee}）" : "要らない"),
            ("了解", rules.Contract is { ConsentNeeded: true } ? "要る" : "要らない"),
            ("契約の内容の登録", rules.Contract is { FactsNeeded: true } ? "要る" : "要らない"),
            ("根拠", rules.Contract?.Clause));
        yield return Say(RuleTopic.Periods, "public-list", "公表", ("公表する項目", rules.PublicList is { } list ? string.Join("、", list.Fields.Select(RuleWords.Of)) : "公表しない"), ("前書き", rules.PublicList?.Text), ("対象", rules.PublicList?.ServiceKinds is { } kinds ? string.Join("・", kinds.Select(ServiceKinds.Title)) : null));
        yield return Say(RuleTopic.Periods, "deputies", "代決", ("代決できないもの", rules.Deputies.Barred is { } barred ? RuleWords.Of(barred, rules) : "ない"), ("代決で不許可にすること", rules.Deputies.MayReject ? "できる" : "できない"), ("不在でないときの緊急の代決", rules.Deputies.EmergencyAllowed ? "できる" : "できない"));
        yield return Say(
            RuleTopic.Periods,
            "ways",
            "進め方",
            ("サービスの審査", rules.ServiceMustBeExamined ? "利用可となったサービスだけ申請できる" : "審査の前でも申請できる"),
            ("申請者による合議先の追加", rules.ApplicantMayConsult ? "できる" : "できない"),
            ("自分の申請を自分で決めること", rules.SelfDecisionAllowed ? "ほかに人がいないときだけ、理由と事後の確認を条件にできる" : "できない"),
            ("決裁の場所", rules.DecidedElsewhere ? "紙や文書管理システムで決裁し、後で登録する" : "関所で決裁する"),
            ("更新の申請中の利用", rules.ProvisionalContinuation ? "期限が過ぎても、決まるまで続けられる" : "期限が過ぎたら使えない"),
            ("許可より狭く使うこと", rules.NarrowingByNotice ? "届け出ればよい" : "変更の申請が要る"),
            ("約款が変わり、点検の答えに関わるとき", rules.OnTermsChange is TermsChangeRule.Suspend ? "再審査まで利用を止める" : "管理者に知らせ、利用は続ける"),
            ("閉庁日", string.Join("、", rules.ClosedDays.Select(JapaneseEra.Format))));

        foreach (var clause in rules.Clauses) yield return Say(RuleTopic.Clauses, clause.Code, clause.Code, ("見出し", clause.Title), ("文書", clause.Document ?? Clause.Guideline), ("団体の条", rules.OwnRule?.Articles.GetValueOrDefault(clause.Code)));
        foreach (var (matter, clause) in rules.Bases.OrderBy(b => b.Key)) yield return Say(RuleTopic.Clauses, $"basis/{matter}", $"{RuleWords.Of(matter)}の根拠", ("条項", clause));
        foreach (var mark in rules.Marks.GroupBy(m => m.Level).OrderByDescending(g => g.Key)) yield return Say(RuleTopic.Inspection, $"marks/{mark.Key}", $"{rules.ClassOf(mark.Key).Code}とみなす印", ("印", string.Join("、", mark.Select(m => m.Mark))));
        foreach (var f in rules.Findings) yield return Say(RuleTopic.Inspection, $"findings/{f.Type}/{f.Confidence}", $"{f.Type}（{f.Confidence}）", ("格付", rules.ClassOf(f.Level).Code), ("超えるとき", RuleWords.Of(f.Action)), ("根拠", f.Clause));
        foreach (var s in rules.Successions) yield return Say(RuleTopic.Successions, s.From, s.From, ("格付", string.Join("、", s.Classes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}→{c.Value}"))), ("条項", string.Join("、", s.Clauses.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}→{c.Value}"))));
    }
}
