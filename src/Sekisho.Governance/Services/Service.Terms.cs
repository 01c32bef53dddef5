using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Services;

/// <content>Its terms (約款): kept in versions; a new one opens the answers again whose clauses it changed.</content>
public sealed partial record Service
{
    /// <summary>
    /// Keeps a version of the terms; its number and instant are set here. Administrators, examiners, the 統括情報セキュリティ責任者 and the software. SK1440 where
    /// the newest version reads the same.
    /// </summary>
    /// <param name="terms">The version.</param>
    /// <param name="touched">Whether the clause that an answer names reads otherwise than in the version that it rests on (<see cref="TermsComparison.Touches"/>).</param>
    /// <param name="permits">The permits of the service: their managers are told.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="at">When.</param>
    public Result<Act> KeepTerms(TermsVersion terms, Func<ReviewAnswer, bool> touched, IEnumerable<Permit> permits, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var post = RegistrarPost(organization, by, today);
        if (post is null && by != Actor.System) return Refuse.RoleNeeded(Registrars);
        if (string.IsNullOrWhiteSpace(terms.Title)) return Refuse.FieldMissing("title", "約款の名前");
        if (terms.Title.Length > LongestFact) return Refuse.TooLong("title", "約款の名前", LongestFact);
        if (terms.Dated is { } dated && !Days.Contain(dated)) return Refuse.DayOutOfRange();
        if (Terms is [.., var newest] && newest.TextSha256 == terms.TextSha256) return Refuse.TermsSame(newest.Number);
        var kept = terms with { Number = Terms.Length + 1, At = at, ByPersonId = by.PersonId };
        var reopened = Terms.IsEmpty ? [] : Answers.Where(a => !a.IsReopened && touched(a)).Select(a => a.Item).ToList();
        return new Act("service.keep-terms", new ServiceEvent.TermsKept(kept, [.. reopened]))
        {
            PostId = post?.Id,
            Letters = reopened.Count == 0 ? [] :
            [
                .. organization.PostsWith(Role.Examiner, today).Select(p => new Letter(null, p.Id, $"「{Facts.Name}」の約款が変わり、{reopened.Count}項目の再審査が要ります", $"/services/{Id}")),
                .. permits.Where(p => p.IsLiveOn(today)).Select(p => p.ManagerPostId).Distinct().Select(manager => new Letter(null, manager, $"「{Facts.Name}」の約款が変わりました。再審査をしています", $"/services/{Id}")),
            ],
        };
    }

    /// <summary>Switches the looking for new versions on or off. SK1412 without an address of the terms.</summary>
    public Result<Act> WatchTerms(bool on, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RegistrarPost(organization, by, JapanTime.DateAt(at)) is not { } post) return Refuse.RoleNeeded(Registrars);
        if (on == WatchesTerms) return Refuse.StateIsSo();
        if (on && Facts.TermsUrl is null) return Refuse.TermsAddressMalformed();
        return new Act("service.watch-terms", new ServiceEvent.TermsWatched(on, at)) { PostId = post.Id };
    }
}
