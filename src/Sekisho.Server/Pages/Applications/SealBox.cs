using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A box of the 決裁欄: a post of a step, with name and day once somebody acted for it, blank until then.</summary>
/// <param name="Kind">What is done in the step.</param>
/// <param name="Title">Title of the post.</param>
/// <param name="Name">Who acted, or null.</param>
/// <param name="Mark">代, 専決, 引上げ ... where it was not simply the holder; else empty.</param>
/// <param name="On">The day, or null.</param>
/// <param name="Word">What was said, where it was more than an approval.</param>
public sealed record SealBox(string Kind, string Title, string? Name, string Mark, DateOnly? On, string Word)
{
    /// <summary>The boxes of a submitted case, the decider's first as on paper: the decision is the largest.</summary>
    public static ImmutableArray<SealBox> Of(Case about, Organization organization, Vocabulary words, DateOnly today) =>
        [.. about.Route.Index().Reverse().SelectMany(s => s.Item.PostIds.Select(post => Of(about, s.Index, s.Item, post, organization, words, today)))];

    private static SealBox Of(Case about, int index, Step step, Guid post, Organization organization, Vocabulary words, DateOnly today)
    {
        var title = organization.Posts.GetValueOrDefault(organization.CurrentPost(post, today))?.Title ?? step.Title;
        if (about.Paper?.Seals.FirstOrDefault(s => s.PostId == post) is { } seal) return new SealBox(ApplicationTitles.Of(step.Kind), title, NameOf(seal.PersonId, organization), "外部決裁", seal.On, "");
        if (step.Kind is StepKind.Decide && about.DecidedAt is { } at && (about.DecidedByPost == post || step.PostIds.Length == 1))
        {
            return new SealBox(ApplicationTitles.Of(step.Kind), title, NameOf(about.DecidedBy, organization), MarkOf(about.DecidedAs), JapanTime.DateAt(at), about.Decision is { } decision ? Titles.Of(decision.Verdict, words) : "");
        }

        return about.ActsOf(index).LastOrDefault(a => a.PostId == post) is { } act
            ? new SealBox(ApplicationTitles.Of(step.Kind), title, NameOf(act.PersonId, organization), MarkOf(act.Capacity), JapanTime.DateAt(act.At), act.Outcome is StepOutcome.Approved ? "" : Titles.Of(act.Outcome))
            : new SealBox(ApplicationTitles.Of(step.Kind), title, null, about.AfterChecks.Any(c => c.Step == index && c.PostId == post) ? "後閲" : "", null, "");
    }

    private static string MarkOf(Capacity capacity) => capacity switch
    {
        Capacity.Self or Capacity.Clerk => "",
        Capacity.Deputy => "代",
        _ => Titles.Of(capacity),
    };

    private static string NameOf(Guid? person, Organization organization) => person is { } id && organization.People.TryGetValue(id, out var known) && known.Name.Length > 0 ? known.Name : "（削除された職員）";
}
