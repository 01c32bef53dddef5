using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Applications;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>A box of the 決裁欄 to fill in: the step and who may have sealed in it since the application was submitted.</summary>
/// <param name="Title">Kind and title of the step.</param>
/// <param name="IsDecision">Whether it is the decider's, which is always filled in.</param>
/// <param name="Choices">Value and text of each person with their post.</param>
public sealed record SealBox(string Title, bool IsDecision, IReadOnlyList<(string Value, string Text)> Choices)
{
    /// <summary>The boxes of a route, in order.</summary>
    public static IEnumerable<SealBox> Of(Case about, Organization organization, DateOnly today) =>
        from step in about.Route
        where step.Kind is not StepKind.Circulate
        select new SealBox($"{RouteLine.TitleOf(step.Kind)}：{step.Title}", step.Kind is StepKind.Decide, [.. step.PostIds.SelectMany(post => ChoicesOf(post, about, organization, today)).Distinct()]);

    private static IEnumerable<(string Value, string Text)> ChoicesOf(Guid post, Case about, Organization organization, DateOnly today)
    {
        var since = about.SubmittedAt is { } at ? JapanTime.DateAt(at) : today;
        var title = organization.Posts.GetValueOrDefault(post)?.Title ?? "";
        var current = organization.CurrentPost(post, today);
        foreach (var holding in organization.Assignments.Where(a => (a.PostId == post || a.PostId == current) && a.From <= today && (a.Until is null || a.Until >= since)))
        {
            yield return (SealField.ValueOf(post, holding.PersonId), $"{title}　{organization.People.GetValueOrDefault(holding.PersonId)?.Name}");
        }

        foreach (var deputy in organization.DeputiesOf(current, today).SelectMany(d => organization.HoldersOf(organization.CurrentPost(d, today), today)))
        {
            yield return (SealField.ValueOf(post, deputy.Id), $"{title}（代）　{deputy.Name}");
        }
    }
}
