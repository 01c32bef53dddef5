using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <content>Managing, procedure, records, and the annexes.</content>
public sealed partial record RuleText
{
    private static IEnumerable<(string Heading, IEnumerable<RuleParagraph> Paragraphs, IEnumerable<string> Clauses)> Management(RuleSet rules)
    {
        var words = rules.Vocabulary;
        yield return (
            $"{words.Manager}と利用状況の管理",
            [P($"{words.Manager}は、{words.Permit}された利用について、次のことを行う。", "利用者、利用の状況及び条件が守られていることを確かめること。", "約款その他の提供の条件が変わったときに、利用を続けてよいかを確かめること。", "人事異動の際に、利用者及びアカウントを見直すこと。", "事故のおそれがあるときに、利用を止めること。"), P($"{words.Chief}は、{words.Permit}を受けない利用がないかを確かめる。")],
            [Basis(rules, RuleMatter.Management)]);
        yield return ("停止及び取消し", [P($"{words.Manager}は、事故その他の理由があるときは、利用を直ちに停止することができる。この場合は、{rules.Deadlines.RatificationDays}開庁日以内に{words.Decider}の追認を受ける。"), P($"{words.Chief}は、サービスの全体の利用を停止することができる。"), P($"{words.Decider}は、条件が守られないときその他利用が適当でないときは、{words.Permit}を取り消すことができる。")], []);
        yield return ("運用の手順", rules.Procedures.IsEmpty ? [] : [P("外部サービスを利用する職員は、次の手順を守らなければならない。", rules.Procedures)], [Basis(rules, RuleMatter.Scope)]);
        yield return ("周知及び研修", Training(rules), []);
        yield return ("報告", rules.Reports.IsEmpty ? [] : [P("次に掲げるときは、それぞれに掲げる宛先に報告する。", [.. rules.Reports.Select(r => $"{r.Title}　{RuleWords.Of(r.When, rules)}、{r.Addressee}へ{(r.NeedsConsent ? "検討の状況を報告し、了解を得るまで利用を始めない" : $"決裁から{r.WithinDays}日以内に報告する")}。")])], [.. rules.Reports.Select(r => r.Clause ?? "")]);
        yield return ("記録の保存", rules.Retention.IsEmpty ? [] : [P("記録は、完結した年度の翌年度の初めから、次の期間保存する。", [.. rules.Retention.Select(r => $"{RuleWords.OfRecord(r.Subject)}　{r.Years}年")])], []);
        yield return ("きまりの見直し", [P($"{words.Chief}は、国の基準、サービス及び利用の状況の変化に応じて、この要綱を見直す。"), P($"この要綱を改めたときは、現に{words.Permit}されている利用について、見直しが要るものを確かめる。")], []);
        yield return ("その他", [P($"この要綱に定めるもののほか必要な事項は、{words.Chief}が定める。")], []);
    }

    private static IEnumerable<RuleParagraph> Training(RuleSet rules)
    {
        if (!rules.Facts.IsEmpty) yield return P($"{rules.Vocabulary.Chief}は、次の事項を職員に知らせる。", rules.Facts);
        if (!rules.Trainings.IsEmpty) yield return P("別表第1に研修の定めがある業務では、申請する職員及び利用する職員は、次の研修を終えていなければならない。", [.. rules.Trainings.Select(t => $"段階{t.Level}　{t.Title}")]);
    }

    private static IEnumerable<RuleAnnex> AnnexesOf(RuleSet rules)
    {
        yield return new("別表第1　業務の範囲", ["業務", "内容", "利用", "リスク", "守ること・理由"], [.. rules.Tasks.OrderByDescending(t => t.Allowed).Select(t => Row(
            t.Title,
            t.Description,
            t.Allowed ? "できる" : "できない",
            t.Allowed ? RuleWords.Of(t.Risk) : "―",
            string.Join("　", new[] { t.MaximumLevel is { } most ? $"入力は{rules.ClassOf(most).Code}まで。" : null, t.Condition, t.Reason, t.TrainingLevel > 0 ? $"研修 段階{t.TrainingLevel}。" : null }.Where(text => !string.IsNullOrEmpty(text)))))]);
        yield return new("別表第2　情報の格付", ["格付", "意味", "例"], [.. rules.Classes.Select(c => Row(c.Code, c.Description, string.Join("、", c.Examples)))]);
        yield return new("別表第3　サービスの形と取り扱える情報", ["サービスの形", "取り扱える情報", "理由"], [.. rules.Ceilings.Select(c => Row(
            RuleWords.Of(c.Contract) + (c.Delivery is { } delivery ? $"（{RuleWords.Of(delivery)}）" : ""), c.Barred ? "利用しない" : $"{rules.ClassOf(c.MaximumLevel).Code}まで", c.Reason))]);
        yield return new("別表第4　申請の経路", ["経路", "どの申請で", "順番"], [.. rules.Routes.Select(r => Row(r.Title, RuleWords.Of(r.When, rules), string.Join(" → ", r.Steps.Select(RuleStatements.Step))))]);
    }

    private static ImmutableArray<string> Row(params ImmutableArray<string> cells) => cells;
}
