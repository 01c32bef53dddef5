using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rules;

/// <summary>The written rule (要綱) filled in from a rule set: articles, supplementary provision, annexes. A draft for the body's legal division.</summary>
public sealed partial record RuleText
{
    private RuleText()
    {
    }

    /// <summary>Beginning and end.</summary>
    public required RuleTextHead Head { get; init; }

    /// <summary>The articles (条) in order.</summary>
    public required ImmutableArray<RuleArticle> Articles { get; init; }

    /// <summary>The annexes (別表) in order.</summary>
    public required ImmutableArray<RuleAnnex> Annexes { get; init; }

    /// <summary>The supplementary provision (附則).</summary>
    public string Supplement => $"この要綱は、{JapaneseEra.Format(Head.InForceFrom)}から施行する。";

    /// <summary>Which article carries which national clause: the first that does.</summary>
    public IEnumerable<(string Clause, string Article)> ArticlesByClause =>
        Articles.SelectMany(a => a.Clauses.Select(c => (Clause: c, Article: $"第{a.Number}条"))).DistinctBy(a => a.Clause);

    /// <summary>Writes it.</summary>
    public static RuleText Of(RuleSet rules, RuleTextHead head)
    {
        var articles = Drafts(rules, head).Select((draft, i) => new RuleArticle(i + 1, draft.Heading, [.. draft.Paragraphs], [.. draft.Clauses.Where(c => c.Length > 0).Distinct()]));
        return new RuleText { Head = head, Articles = [.. articles], Annexes = [.. AnnexesOf(rules)] };
    }

    private static IEnumerable<(string Heading, IEnumerable<RuleParagraph> Paragraphs, IEnumerable<string> Clauses)> Drafts(RuleSet rules, RuleTextHead head) =>
        Purpose(rules, head).Concat(Permission(rules)).Concat(Management(rules)).Where(d => d.Paragraphs.Any());

    private static IEnumerable<(string Heading, IEnumerable<RuleParagraph> Paragraphs, IEnumerable<string> Clauses)> Purpose(RuleSet rules, RuleTextHead head)
    {
        var words = rules.Vocabulary;
        yield return ("目的", [P($"この要綱は、{head.Body}の職員が業務で生成AIその他の外部サービスを利用するときの手続、利用できる業務と情報の範囲、管理の方法を定め、情報を守りながら業務をよりよくすることを目的とする。")], []);
        yield return (
            "用語の意味",
            [P(
                "この要綱で用いる用語の意味は、次のとおりとする。",
                "外部サービス　この団体の外の者が提供する情報処理のサービス。ただし、電気通信、郵便及び運送の役務を除く。",
                $"{words.TermsOnlyService}　不特定多数の者に提供され、画一的な約款などへの同意のみで利用できる外部サービス。これに当たるかどうかは、契約の形により、プランごとに判断する。",
                "格付　情報の機密性による区分で、別表第2に掲げるもの。",
                $"{words.Register}　{words.Permit}した利用を記録した台帳")],
            []);
        yield return ("体制", [P("外部サービスの利用に関する役割は、次のとおりとする。", [.. rules.Roles.Where(r => r.Role != Role.Administrator).Select(r => $"{r.Title}　{r.Duty}")])], [Basis(rules, RuleMatter.Decision)]);
        yield return ("利用できる業務の範囲", [P("外部サービスを利用できる業務及び利用できない業務は、別表第1のとおりとする。"), P("別表第1に掲げのない業務には、外部サービスを利用してはならない。")], [Basis(rules, RuleMatter.Scope)]);
        yield return (
            "取り扱える情報",
            [P($"外部サービスで取り扱える情報は、サービスの形に応じて別表第3に掲げる格付までとし、{words.TermsOnlyService}では原則として{words.Confidential}を取り扱わない。"), P("格付の判断に迷うときは、機密性の高い区分として取り扱う。")],
            [Basis(rules, RuleMatter.Level)]);
    }

    private static IEnumerable<(string Heading, IEnumerable<RuleParagraph> Paragraphs, IEnumerable<string> Clauses)> Permission(RuleSet rules)
    {
        var words = rules.Vocabulary;
        List<RuleParagraph> application = [P($"外部サービスを利用しようとする職員は、約款その他の提供の条件から、利用に伴うリスクを許容できることを確かめたうえで、{words.Permit}を申請しなければならない。")];
        if (!rules.Confirmations.IsEmpty) application.Add(P("前項の確かめは、次の事項について行う。", [.. rules.Confirmations.Select(c => c.Question.TrimEnd('。'))]));
        application.Add(P("申請には、利用の目的及び業務の内容、利用者の範囲、取り扱う情報の格付、期間その他必要な事項を記載する。"));
        yield return ("利用の申請", application, [Basis(rules, RuleMatter.Application)]);

        yield return (
            $"審査及び{words.Permit}",
            [P($"申請の審査及び{words.Permit}は、申請の種類とリスクに応じて、別表第4の経路により行う。"), P($"{words.Permit}をする者は、{words.Permit}の可否、条件及び期間を決め、{words.Manager}を指名する。"), P($"{words.Permit}の期間は、{rules.PermitMonths}か月を超えないものとする。"), P($"{words.Permit}した利用は、{words.Register}に記録する。")],
            [Basis(rules, RuleMatter.Decision)]);
        yield return ($"{words.Permit}の条件", rules.Conditions.IsEmpty ? [] : [P($"{words.Permit}には、次の条件を付ける。", [.. rules.Conditions.Select(c => $"{RuleWords.Of(c.When, rules)}　{c.Text}")])], []);
        yield return ("例外措置", rules.Routes.Any(r => r.When?.Kinds.Contains(Cases.CaseKind.Exception) == true) ? [P("業務のためやむを得ず、この要綱に定める上限を超えて利用するときは、理由、期間及び代わりの対策を示し、別表第4の例外措置の経路により決定を受ける。")] : [], [Basis(rules, RuleMatter.Exception)]);
        yield return ("変更、更新及び廃止", [P($"{words.Permit}の内容を変え、又は期間を更新しようとするときは、改めて申請する。"), P("利用をやめるときは、速やかに届け出て、アカウント及び情報を整理する。")], []);
        if (rules.DecidedElsewhere) yield return ("決裁の方法", [P("決裁は、文書の管理に関する定めにより行い、その結果を台帳の記録とともに登録する。")], []);
        var deputies = rules.Deputies;
        yield return ("代決", [P($"{words.Decider}が不在のときは、あらかじめ定めた順により代決することができる。{(deputies.Barred is { } barred ? $"ただし、{RuleWords.Of(barred, rules)}を除く。" : "")}"), P("代決した者は、事後に速やかに報告する。")], []);
    }

    private static string Basis(RuleSet rules, RuleMatter matter) => rules.Bases.GetValueOrDefault(matter, "");

    private static RuleParagraph P(string text, params ImmutableArray<string> items) => new(text, items);
}
