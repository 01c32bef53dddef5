using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Rules;

/// <summary>The four elements of the written rule (統一基準 4.2.2(1)(a), ガイドライン 8.3(1)), looked for in the rules and in the organisation.</summary>
public static class RuleElements
{
    /// <summary>The four, on a date.</summary>
    public static IReadOnlyList<RuleElement> Of(RuleSet rules, Organization organization, DateOnly date) =>
    [
        Build("ア", "サービスを利用できる業務の範囲", OfScope(rules)),
        Build("イ", "許可する人と、利用の手続", OfPermission(rules, organization, date)),
        Build("ウ", $"{rules.Vocabulary.Manager}の指名と、利用状況の管理", OfManagement(rules)),
        Build("エ", "利用の運用手順", OfProcedure(rules)),
    ];

    private static IEnumerable<(bool Fulfilled, string There, string Missing)> OfScope(RuleSet rules)
    {
        var (allowed, barred) = (rules.Tasks.Count(t => t.Allowed), rules.Tasks.Count(t => !t.Allowed));
        yield return (allowed > 0, $"使える業務が{allowed}件あります。", "使える業務が一つもありません。業務の範囲に加えてください。");
        yield return (barred > 0, $"使えない業務が{barred}件、理由とともにあります。", "使えない業務がありません。迷いやすい業務を、理由とともに挙げてください。");
        yield return (rules.Tasks.All(t => t.Description.Length > 0), "どの業務にも、内容の説明があります。", "説明のない業務があります。どこまでを含むかを書いてください。");
        yield return (rules.OwnRule is not null, $"「{rules.OwnRule?.Title}」として書面になっています。", "要綱などの書面の題名がありません。「条項と要綱の条番号」で登録してください。");
    }

    private static IEnumerable<(bool Fulfilled, string There, string Missing)> OfPermission(RuleSet rules, Organization organization, DateOnly date)
    {
        foreach (var role in rules.Routes.SelectMany(r => r.Steps).Where(s => s.Kind is StepKind.Decide && !s.Role.IsDerived).Select(s => s.Role).Distinct())
        {
            var held = organization.PostsWith(role, date).SelectMany(p => organization.HoldersOf(p.Id, date).Select(_ => p.Title)).Distinct().ToList();
            yield return (held.Count > 0, $"{rules.TitleOf(role)}は{string.Join("、", held)}です。", $"{rules.TitleOf(role)}の職に、今日就いている人がいません。システム管理者に、職への役割の登録を依頼してください。");
        }

        var without = Enum.GetValues<CaseKind>().Where(kind => rules.Routes.All(r => r.When is { Kinds.IsEmpty: false } when && !when.Kinds.Contains(kind))).Select(RuleWords.Of).ToList();
        yield return (without.Count == 0, "どの種類の申請にも、経路があります。", $"{string.Join("、", without)}の経路がありません。経路に加えてください。");
        yield return (!rules.Confirmations.IsEmpty, $"申請の前に確かめる約款の事項が{rules.Confirmations.Length}件あります。", "申請の前に確かめる約款の事項がありません。約款の確認事項に加えてください。");
    }

    private static IEnumerable<(bool Fulfilled, string There, string Missing)> OfManagement(RuleSet rules)
    {
        var duty = rules.Roles.FirstOrDefault(r => r.Role == Role.Manager);
        yield return (duty is not null && duty.Duty.Length > 0, $"{duty?.Title}は許可のときに指名され、することが決まっています。", "管理者のすることがありません。役割に加えてください。");
        yield return (rules.Retention.Any(r => r.Subject == "permits"), "台帳の保存期間が決まっています。", "台帳の保存期間がありません。保存期間に加えてください。");
        yield return (rules.Retention.Any(r => r.Subject == "uses"), "利用記録の保存期間が決まっています。", "利用記録の保存期間がありません。保存期間に加えてください。");
    }

    private static IEnumerable<(bool Fulfilled, string There, string Missing)> OfProcedure(RuleSet rules)
    {
        yield return (!rules.Procedures.IsEmpty, $"運用手順が{rules.Procedures.Length}件あります。", "運用手順がありません。「運用手順」に、使う前・使うとき・使った後にすることを書いてください。");
        yield return (!rules.Facts.IsEmpty, $"職員への周知事項が{rules.Facts.Length}件あります。", "周知事項がありません。約款型であること、入力できない情報、許可が要ることを加えてください。");
        yield return (!rules.Trainings.IsEmpty, $"研修が{rules.Trainings.Length}件あります。", "研修がありません。使う前に受ける研修を加えてください。");
    }

    private static RuleElement Build(string mark, string title, IEnumerable<(bool Fulfilled, string There, string Missing)> parts)
    {
        var all = parts.ToList();
        return new RuleElement(mark, title, [.. all.Where(p => p.Fulfilled).Select(p => p.There)], [.. all.Where(p => !p.Fulfilled).Select(p => p.Missing)]);
    }
}
