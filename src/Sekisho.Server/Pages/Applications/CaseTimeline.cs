using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A line of an application's history.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Post and name.</param>
/// <param name="What">What was done.</param>
/// <param name="Why">Reason or opinion, where one was given.</param>
public sealed record CaseTimeline(DateTimeOffset At, string Who, string What, string? Why)
{
    /// <summary>The history that people see: saving answers is none of it.</summary>
    public static IEnumerable<CaseTimeline> Of(Case about, IEnumerable<CaseHappening> history, Organization organization)
    {
        foreach (var (at, happened) in history)
        {
            var line = happened switch
            {
                CaseEvent.Opened => new CaseTimeline(at, Name(about.ApplicantId, null, organization), "申請を書き始めました", null),
                CaseEvent.Submitted e => new CaseTimeline(at, Name(about.ApplicantId, null, organization), e.Revision == 1 ? "提出しました" : $"直して提出しました（第{e.Revision}版）", null),
                CaseEvent.Acted { Acts: [var a, ..] } => new CaseTimeline(at, Name(a.PersonId, a.PostId, organization), $"{Titles.Of(a.Outcome)}としました", a.Opinion),
                CaseEvent.SentBack e => new CaseTimeline(at, Name(e.ByPersonId, e.ByPostId, organization), "差し戻しました", e.Reason),
                CaseEvent.Withdrawn => new CaseTimeline(at, Name(about.ApplicantId, null, organization), "取り下げました", null),
                CaseEvent.Decided e => new CaseTimeline(at, Name(e.ByPersonId, e.ByPostId, organization), $"{Titles.Of(e.Decision.Verdict)}と決裁しました", e.Decision.Reason),
                _ => null,
            };
            if (line is not null) yield return line;
        }
    }

    private static string Name(Guid person, Guid? post, Organization organization) => string.Join(' ', new[]
    {
        post is { } id && organization.Posts.TryGetValue(id, out var held) ? held.Title : null,
        organization.People.TryGetValue(person, out var known) && known.Name.Length > 0 ? known.Name : "（削除された職員）",
    }.OfType<string>());
}
