using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The words of the paper that tells a decision: 許可書, 不許可通知書, 停止通知書, 取消通知書 and the like.</summary>
/// <param name="Title">Title of the paper.</param>
/// <param name="Opening">The sentence that decides.</param>
/// <param name="Facts">What is laid down: heading and text.</param>
/// <param name="Conditions">The conditions.</param>
public sealed record LetterText(string Title, string Opening, ImmutableArray<(string Heading, string Text)> Facts, ImmutableArray<Condition> Conditions)
{
    /// <summary>The words for a decided case; <paramref name="permit"/> is the one that it created or is about.</summary>
    public static LetterText Of(CaseView view, Permit? permit, DateOnly today)
    {
        var about = view.Case;
        var decision = about.Decision!;
        var rejected = decision.Verdict is Verdict.Reject;
        return new LetterText(
            TitleOf(about, view.Rules),
            OpeningOf(view, permit, rejected),
            [.. FactsOf(view, rejected ? null : permit, today)],
            rejected ? [] : ConditionsOf(about, permit, decision));
    }

    /// <summary>Title of the paper.</summary>
    public static string TitleOf(Case about, RuleSet rules)
    {
        var permit = rules.Vocabulary.Permit;
        if (about.Decision?.Verdict is Verdict.Reject) return $"外部サービス利用不{permit}通知書";
        return about.CaseKind switch
        {
            CaseKind.Exception => $"例外措置{permit}書",
            CaseKind.Join => $"外部サービス利用者追加{permit}書",
            CaseKind.Change => $"外部サービス利用変更{permit}書",
            CaseKind.Renew => $"外部サービス利用更新{permit}書",
            CaseKind.Bulk => "外部サービス利用一括決定通知書",
            CaseKind.Closure => "外部サービス利用廃止受理通知書",
            CaseKind.Measure => about.Answers.Measure is MeasureKind.Revoke ? $"外部サービス利用{permit}取消通知書" : "外部サービス利用停止通知書",
            _ => $"外部サービス利用{permit}書",
        };
    }

    private static string OpeningOf(CaseView view, Permit? permit, bool rejected)
    {
        var about = view.Case;
        var word = view.Rules.Vocabulary.Permit;
        var applied = $"{(about.SubmittedAt is { } at ? Titles.Date(Governance.Calendars.JapanTime.DateAt(at)) : "")}付けで申請のあった外部サービスの利用（{about.Number}）について、";
        if (rejected) return $"{applied}次の理由により、{word}しないこととしましたので、通知します。";
        return about.CaseKind switch
        {
            CaseKind.Measure => $"外部サービスの利用の{word}（{permit?.Number}）を、次のとおり{(about.Answers.Measure is MeasureKind.Revoke ? "取り消します" : "停止します")}。",
            CaseKind.Closure => $"{applied}廃止の届出を受理しました。",
            CaseKind.Bulk => $"{applied}別紙のとおり決定しました。",
            _ => $"{applied}次の{(view.Case.Decision!.Verdict is Verdict.PermitWithConditions ? "条件を付けて" : "とおり")}{word}します。",
        };
    }

    private static IEnumerable<(string Heading, string Text)> FactsOf(CaseView view, Permit? permit, DateOnly today)
    {
        var (about, rules, organization) = (view.Case, view.Rules, view.Organization);
        if (permit is not null) yield return ($"{rules.Vocabulary.Permit}の番号", permit.Number);
        if (view.Service is { } service) yield return ("サービス", $"{service.Facts.Name}（{service.Facts.Provider}）");
        if ((permit?.TaskCode ?? about.Answers.TaskCode) is { } task) yield return ("業務の種類", rules.TaskOf(task)?.Title ?? task);
        foreach (var line in view.Lines.Where(l => l.Step.Name is "purpose" or "users" or "level" && !l.Texts.IsEmpty)) yield return (line.Step.Title, string.Join("\n", line.Texts));
        if (about.Answers is { From: { } from, Until: { } until }) yield return ("利用する期間", $"{Titles.Date(from)}から{Titles.Date(until)}まで");
        else if (about.Answers.Until is { } last) yield return ("最後の日", Titles.Date(last));
        if (about.Answers.Reason is { Length: > 0 } why) yield return (about.CaseKind is CaseKind.Measure ? "きっかけ" : "申請の理由", why);
        yield return (about.Decision!.Verdict is Verdict.Reject || about.CaseKind is CaseKind.Measure ? "理由" : "決裁の理由", about.Decision.Reason);
        if (about.Decision.Minutes is { } minutes) yield return ("議事録", $"{Titles.Date(minutes.HeldOn)}の会議、{minutes.Number}");
        if (about.Decision.ManagerPostId is { } manager) yield return (rules.Vocabulary.Manager, HolderOf(manager, view, today));
    }

    private static string HolderOf(Guid post, CaseView view, DateOnly today)
    {
        var names = string.Join("、", view.Organization.HoldersOf(post, today).Select(p => p.Name));
        return $"{view.Organization.Posts.GetValueOrDefault(post)?.Title}{(names.Length > 0 ? $"（{names}）" : "")}";
    }

    /// <summary>Those that this case brought into the permit; of a decision that brings none into it, the decider's own.</summary>
    private static ImmutableArray<Condition> ConditionsOf(Case about, Permit? permit, Decision decision) =>
        permit is not null && permit.CaseId == about.Id ? permit.Conditions : decision.Conditions;
}
