using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <content>Less use than is permitted: the 届出 of a narrowing, and who is left after the transfers of April.</content>
public sealed partial record Permit
{
    private const string ManagerOrHead = "この許可の外部サービス管理者、または所属長";

    /// <summary>The fiscal year in which users and manager were last checked against the transfers, by its first calendar year.</summary>
    public int? ConfirmedYear { get; init; }

    /// <summary>
    /// 縮小の届出: 外部サービス管理者 or the head of the division narrows it, where the rule set needs no decision for that (SK1307). SK1308 for what would
    /// widen it, SK1309 for a last day before today, or any other one while it goes on for its renewal, SK1310 where nobody would be left.
    /// </summary>
    public Result<Act> Narrow(Narrowing to, string? reason, RuleSet rules, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (NarrowingPost(person, organization, today) is not { } post) return Refuse.RoleNeeded(ManagerOrHead);
        if (!IsLiveOn(today)) return Refuse.StateIsSo();
        if (!rules.NarrowingByNotice) return Refuse.NarrowingNeedsDecision();
        if (to.Users.IsEmpty) return Refuse.NobodyLeft();
        if (!to.Users.IsWithin(Users, organization)) return Refuse.PermitWidened("users", "使える人");
        if (to.MaximumLevel > MaximumLevel) return Refuse.PermitWidened("level", "入力できる情報");
        if (to.Until > Until) return Refuse.PermitWidened("until", "期間");
        if (to.Until != Until && (to.Until < today || to.Until < From || GoesOn)) return Refuse.NarrowedDayWrong();
        if (to == new Narrowing(Users, MaximumLevel, Until)) return Refuse.StateIsSo();
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        return new Act("permit.narrow", new PermitEvent.Narrowed(to.Users, to.MaximumLevel, to.Until, reason.Trim(), person, post.Id, at))
        {
            PostId = post.Id,
            Letters = [.. organization.PostsWith(Role.Decider, today).Select(decider => decider.Id).Append(ManagerPostId).Where(id => id != post.Id).Distinct()
                .Select(id => new Letter(null, id, $"{Number}を縮小する届出がありました", $"/permits/{Id}"))],
        };
    }

    /// <summary>
    /// Confirms after the transfers who uses it (4月の利用者の確認): its 外部サービス管理者, once in a fiscal year, and takes out who is there no longer. SK1310 where
    /// nobody would be left, SK1001 for somebody whom it does not name.
    /// </summary>
    public Result<Act> ConfirmUsers(UserScope removed, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var (person, year) = (by.PersonId.GetValueOrDefault(), JapaneseEra.FiscalYear(today));
        if (ManagingPost(person, organization, today) is not { } post) return Refuse.RoleNeeded(ManagerOrDecider);
        if (!IsLiveOn(today) || ConfirmedYear >= year) return Refuse.StateIsSo();
        if (removed.Divisions.Except(Users.Divisions).Any() || removed.Posts.Except(Users.Posts).Any() || removed.Persons.Except(Users.Persons).Any()) return Refuse.NoSuch("利用者");
        if (Users.Without(removed).IsEmpty) return Refuse.NobodyLeft();
        return new Act("permit.confirm-users", new PermitEvent.UsersConfirmed(year, removed, person, post.Id, at)) { PostId = post.Id };
    }

    /// <summary>Whether a person is one of those who may narrow it.</summary>
    public bool MayNarrow(Guid person, Organization organization, DateOnly today) => NarrowingPost(person, organization, today) is not null;

    private Post? NarrowingPost(Guid person, Organization organization, DateOnly today) =>
        organization.CapacityFor(person, ManagerPostId, today) is not null
            ? organization.Posts[organization.CurrentPost(ManagerPostId, today)]
            : HeadingPost(person, organization, today);

    private Post? HeadingPost(Guid person, Organization organization, DateOnly today) =>
        organization.Heads(person, DivisionId, today) ? organization.PostsOf(person, today).First(p => p.IsHead) : null;
}
