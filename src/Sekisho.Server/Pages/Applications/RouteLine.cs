using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A step of a case's route as people read it.</summary>
/// <param name="Kind">回議, 合議, 審査, 決裁, 回覧.</param>
/// <param name="Title">Its title, with those of the steps that became one with it.</param>
/// <param name="Mode">How many must act and how many have, where more than one does; else null.</param>
/// <param name="State">How far it is.</param>
/// <param name="Posts">Its posts: who holds each, who is away, who acts for them.</param>
/// <param name="Acts">What was said in it, the void included.</param>
/// <param name="Note">専決, 委員会, やむを得ない場合.</param>
public sealed record RouteLine(string Kind, string Title, string? Mode, RouteState State, ImmutableArray<string> Posts, ImmutableArray<RouteAct> Acts, string? Note)
{
    /// <summary>The whole route, in order.</summary>
    public static IEnumerable<RouteLine> Of(Case about, Organization organization, Vocabulary words, DateOnly today) =>
        about.Route.Index().Select(s => Of(about, s.Index, s.Item, organization, words, today));

    /// <summary>What a kind of step is called.</summary>
    public static string TitleOf(StepKind kind) => kind switch
    {
        StepKind.Review => "回議",
        StepKind.Consult => "合議",
        StepKind.Examine => "審査",
        StepKind.Decide => "決裁",
        StepKind.Circulate => "回覧",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A post with its holders; who is away and who acts for them stands beside.</summary>
    public static string Describe(Guid postId, Organization organization, DateOnly today, Guid? except)
    {
        var post = organization.CurrentPost(postId, today);
        var title = organization.Posts.GetValueOrDefault(post)?.Title ?? "（廃止された職）";
        var holders = organization.HoldersOf(post, today).ToList();
        var names = holders.Count == 0 ? "空席" : string.Join("、", holders.Select(h => h.Name + Away(h.Id, organization, today)));
        var there = holders.Any(h => h.Id != except && !organization.IsAbsent(h.Id, today));
        var deputy = there ? null : organization.FirstDeputy(post, today, except);
        var acting = deputy is { } d ? $"。{(holders.Any(h => h.Id != except) ? "代決" : "職務代理")}：{d.Post.Title} {d.Person.Name}" : "";
        return $"{title}（{names}{acting}）";
    }

    private static RouteLine Of(Case about, int index, Step step, Organization organization, Vocabulary words, DateOnly today)
    {
        var acts = about.Acts.Where(a => a.Step == index).Select(a => ActOf(a, organization)).ToList();
        if (step.Kind is StepKind.Decide && about.DecidedAt is { } at) acts.Add(Decision(about, at, organization, words));
        var counted = about.ActsOf(index).Select(a => a.PostId).Distinct().Count();
        var needed = step.Mode switch { StepMode.All => step.PostIds.Length, StepMode.Some => Math.Min(step.Needed, step.PostIds.Length), _ => 1 };
        return new RouteLine(
            TitleOf(step.Kind),
            string.Join("・", step.Merged.Append(step.Title)),
            step.PostIds.Length > 1 ? $"{step.PostIds.Length}職のうち{needed}職{(step.Kind is StepKind.Decide ? "" : $"（いま{counted}職）")}" : null,
            StateOf(about, index, step),
            [.. step.PostIds.Select(post => Describe(post, organization, today, step.SelfDecision ? null : about.ApplicantId))],
            [.. acts],
            NoteOf(step));
    }

    private static RouteState StateOf(Case about, int index, Step step)
    {
        if (about.Waiting is not null && index == about.CurrentStep) return RouteState.Here;
        if (about.AfterChecks.Any(c => c.Step == index && c.Cause is AfterCheckCause.Skipped)) return RouteState.Skipped;
        if (step.Kind is StepKind.Decide ? about.DecidedAt is not null : step.Kind is not StepKind.Circulate && about.ActsOf(index).Any()) return RouteState.Done;
        return step.Kind is StepKind.Circulate && step.PostIds.All(p => about.ActsOf(index).Any(a => a.PostId == p)) ? RouteState.Done : RouteState.Ahead;
    }

    private static string? NoteOf(Step step) =>
        step.SelfDecision ? "ほかに決裁できる人がいないため、やむを得ない場合として申請者が決裁します"
        : step.ByMinutes ? "委員会（議事録によります）"
        : step.Standing ? "専決"
        : step.MustNotBeSkipped ? "飛ばせない審査"
        : null;

    private static RouteAct ActOf(StepAct act, Organization organization) => new(
        Signature.Of(act.PersonId, act.PostId, act.Capacity, organization),
        Titles.Of(act.Outcome),
        act.At,
        act.Opinion,
        act.Minutes is { } minutes ? $"{Titles.Date(minutes.HeldOn)}の会議、議事録 {minutes.Number}" : null,
        act.IsVoid,
        act.Outcome is StepOutcome.Objected or StepOutcome.Unsuitable or StepOutcome.SuitableWithConditions);

    private static RouteAct Decision(Case about, DateTimeOffset at, Organization organization, Vocabulary words) =>
        new(Signature.DeciderOf(about, organization), Titles.Of(about.Decision!.Verdict, words), at, about.Decision.Reason, null, false, false);

    private static string Away(Guid person, Organization organization, DateOnly today) =>
        organization.Absences.Where(a => a.PersonId == person && a.Covers(today)).MaxBy(a => a.Until) is { } absence ? $"：{Titles.Date(absence.Until)}まで不在" : "";
}
