using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>The cases in which permits are looked at anew under rules that are being published: one 一括 for each 外部サービス管理者.</summary>
public static class ReviewCases
{
    /// <summary>
    /// Drafts with their 別紙 filled in, in the name of whoever holds the managing post; where nobody does, in that of <paramref name="publisherId"/>.
    /// Nothing is decided by them: a permit stays as it is until its case is.
    /// </summary>
    public static ImmutableArray<Founding> Of(IEnumerable<PermitReview> reviews, RuleSet rules, Organization organization, Guid publisherId, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var cases = from review in reviews
                    group review by organization.CurrentPost(review.ManagerPostId, today) into managed
                    from some in managed.Chunk(BulkItem.Most)
                    let manager = organization.HoldersOf(managed.Key, today).Select(p => (Guid?)p.Id).FirstOrDefault() ?? publisherId
                    let id = Guid.CreateVersion7(at)
                    let division = organization.DivisionOf(manager, today)?.Id ?? organization.Posts[managed.Key].DivisionId
                    let answers = Answers.None with
                    {
                        Reason = $"「{rules.Title}」第{rules.Version}版（{JapaneseEra.Format(rules.InForceFrom)}から）に合わせて、許可を見直すためです。",
                        Items = [.. some.Select(r => new BulkItem(r.PermitId, BulkAction.Review, null, Note(r)))],
                    }
                    select new Founding(Case.Kind, id, new CaseEvent.Opened(id, organization.Id, CaseKind.Bulk, manager, null, division, new RuleSetReference(rules.Id, rules.Version), answers, null, at));
        return [.. cases];
    }

    private static string Note(PermitReview review)
    {
        var note = string.Join(" ", review.Reasons.Select(r => r.Sentence));
        return note.Length <= BulkItem.LongestNote ? note : note[..(BulkItem.LongestNote - 1)] + "…";
    }
}
