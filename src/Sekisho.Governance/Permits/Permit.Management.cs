using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Permits;

/// <content>What its manager and the decider do while it lives.</content>
public sealed partial record Permit
{
    private const string ManagerOrDecider = "この許可の外部サービス管理者、または許可権限者";

    /// <summary>
    /// Records that a condition was met: 外部サービス管理者 or 許可権限者. SK1001 for a condition that it does not have, SK1004 for one that is met already,
    /// SK1005 without evidence.
    /// </summary>
    public Result<Act> Meet(int number, DateOnly on, string? evidence, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (ManagingPost(person, organization, today) is not { } post) return Refuse.RoleNeeded(ManagerOrDecider);
        if (Conditions.FirstOrDefault(c => c.Number == number) is not { } condition) return Refuse.NoSuch("条件");
        if (condition.MetOn is not null || !IsLiveOn(today)) return Refuse.StateIsSo();
        if (string.IsNullOrWhiteSpace(evidence)) return Refuse.FieldMissing("evidence", "確かめた方法や文書の番号");
        if (Reasons.Fault(evidence, "確かめた方法や文書の番号") is { } tooLong) return tooLong;
        if (on > today || !Days.Contain(on)) return Refuse.DayOutOfRange();
        return new Act("permit.meet-condition", new PermitEvent.ConditionMet(number, on, evidence.Trim(), person, post.Id, at)) { PostId = post.Id };
    }

    /// <summary>Names another post as 外部サービス管理者 (後任の指名): the present one, 許可権限者 or the head of the division. SK1208 for a post that nobody holds.</summary>
    public Result<Act> NameManager(Guid managerPostId, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        var post = ManagingPost(person, organization, today)
            ?? HeadingPost(person, organization, today);
        if (post is null) return Refuse.RoleNeeded("この許可の外部サービス管理者、許可権限者、または所属長");
        if (!IsLiveOn(today) || managerPostId == ManagerPostId) return Refuse.StateIsSo();
        if (!organization.HoldersOf(managerPostId, today).Any()) return Refuse.ManagerMissing();
        return new Act("permit.name-manager", new PermitEvent.ManagerNamed(managerPostId, person, post.Id, at))
        {
            PostId = post.Id,
            Letters = [new Letter(null, managerPostId, $"外部サービス管理者に指名されました（{Number}）", $"/permits/{Id}")],
        };
    }

    private Post? ManagingPost(Guid person, Organization organization, DateOnly today) =>
        organization.CapacityFor(person, ManagerPostId, today) is not null
            ? organization.Posts[organization.CurrentPost(ManagerPostId, today)]
            : organization.PostFor(person, Role.Decider, today);
}
