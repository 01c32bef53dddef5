using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A step of the route that a case would take if it were submitted today.</summary>
/// <param name="Title">Its title, with those of the steps that became one with it.</param>
/// <param name="Kind">What is done in it.</param>
/// <param name="Posts">Its posts, with who holds each and who acts for those away.</param>
/// <param name="Notes">How many must act, and what else the applicant should know.</param>
public sealed record RoutePreview(string Title, string Kind, ImmutableArray<string> Posts, ImmutableArray<string> Notes)
{
    /// <summary>The steps in order.</summary>
    public static IEnumerable<RoutePreview> Of(CaseRoute route, Case about, CasePapers papers, DateOnly today) =>
        route.Steps.Select(step => new RoutePreview(
            string.Join("・", step.Merged.Append(step.Title)),
            ApplicationTitles.Of(step.Kind),
            [.. step.PostIds.Select(post => Describe(post, papers.Organization, today, step.SelfDecision ? null : about.ApplicantId))],
            [.. NotesOf(step, about, papers, today)]));

    private static string Describe(Guid id, Organization organization, DateOnly today, Guid? except)
    {
        var post = organization.CurrentPost(id, today);
        var holders = organization.HoldersOf(post, today).Where(h => h.Id != except).ToList();
        var title = organization.Posts[post].Title;
        if (holders.Any(h => !organization.IsAbsent(h.Id, today))) return $"{title}（{string.Join("、", holders.Select(h => organization.IsAbsent(h.Id, today) ? h.Name + "：不在" : h.Name))}）";
        var names = holders.Count == 0 ? "いまは空席" : string.Join("、", holders.Select(h => h.Name)) + "：不在";
        return organization.FirstDeputy(post, today, except) is { } deputy
            ? $"{title}（{names}。{(holders.Count == 0 ? "職務代理" : "代わり")}は{deputy.Post.Title} {deputy.Person.Name}）"
            : $"{title}（{names}）";
    }

    private static IEnumerable<string> NotesOf(Step step, Case about, CasePapers papers, DateOnly today)
    {
        if (step.PostIds.Length > 1 && step.Kind is not StepKind.Circulate)
        {
            yield return step.Mode switch
            {
                StepMode.All => "全員が行います。",
                StepMode.Some => $"{Math.Min(step.Needed, step.PostIds.Length)}人が行います。",
                _ => "このうち一人が行います。",
            };
        }

        if (step.Kind is StepKind.Circulate) yield return "写しが届きます。返事を待たずに進みます。";
        if (step.Merged.Length > 0) yield return "続けて同じ人が当たるため、一つの段階にまとめます。";
        if (step.Standing) yield return "専決です。";
        if (step.ByMinutes) yield return "委員会の議事録によって行います。";
        if (step.MustNotBeSkipped) yield return "飛ばすことのできない審査です。";
        if (step.SelfDecision) yield return "ほかに決裁できる人がいないため、やむを得ない場合として申請者が自ら決裁します。理由を記録し、後で別の人が確かめます。";
        else if (IsOwn(step, about, papers, today)) yield return "申請者自身の職に当たるため、上位の職などほかの人が行います。";
    }

    /// <summary>Whether the step would have been the applicant's own by its role.</summary>
    private static bool IsOwn(Step step, Case about, CasePapers papers, DateOnly today)
    {
        var organization = papers.Organization;
        IEnumerable<Post> posts = step.Role == Role.DivisionHead ? organization.HeadOf(about.DivisionId) is { } head ? [head] : []
            : step.Role == Role.Manager ? papers.Permit is { } permit && organization.Posts.TryGetValue(permit.ManagerPostId, out var manager) ? [manager] : []
            : organization.PostsWith(step.Role, today);
        return posts.Any(p => !step.PostIds.Contains(p.Id) && organization.Holds(about.ApplicantId, p.Id, today));
    }
}
