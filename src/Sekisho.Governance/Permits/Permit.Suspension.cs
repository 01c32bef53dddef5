using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Permits;

/// <content>停止, 追認 and 解除.</content>
public sealed partial record Permit
{
    private const string Suspenders = "この許可の外部サービス管理者、統括情報セキュリティ責任者、CSIRT、または許可権限者";

    /// <summary>The suspension in force, or null.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>
    /// Stops use under it at once: its 外部サービス管理者, the 統括情報セキュリティ責任者 or CSIRT, which 許可権限者 then confirms (追認); or 許可権限者,
    /// whose own needs no confirmation.
    /// </summary>
    public Result<Act> Suspend(string? reason, Organization organization, Actor by, DateTimeOffset at, SuspensionCause cause = SuspensionCause.Judgement)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (SuspendingPost(person, organization, today) is not { } office) return Refuse.RoleNeeded(Suspenders);
        var (post, decides) = office;
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        if (Suspension is not null || !IsLiveOn(today)) return Refuse.StateIsSo();
        return new Act("permit.suspend", new PermitEvent.Suspended(reason.Trim(), person, post.Id, at, cause, !decides))
        {
            PostId = post.Id,
            Letters = decides
                ? [new Letter(null, ManagerPostId, $"{Number}が停止されました", $"/permits/{Id}")]
                : [.. organization.PostsWith(Role.Decider, today).Select(decider => new Letter(null, decider.Id, $"{Number}が停止されました。追認するか、解除してください", $"/permits/{Id}"))],
        };
    }

    /// <summary>追認: 許可権限者 confirms a suspension by another office, also after its day. SK1004 where none waits for it.</summary>
    public Result<Act> Ratify(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (organization.PostFor(person, Role.Decider, today) is not { } post) return Refuse.RoleNeeded("許可権限者");
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        if (StateOn(today) is not PermitState.Suspended || Suspension is not { AwaitsRatification: true } suspension) return Refuse.StateIsSo();
        return new Act("permit.ratify", new PermitEvent.Ratified(reason.Trim(), person, post.Id, at))
        {
            PostId = post.Id,
            Letters = [.. new[] { ManagerPostId, suspension.ByPostId }.Distinct().Select(told => new Letter(null, told, $"{Number}の停止が追認されました", $"/permits/{Id}"))],
        };
    }

    /// <summary>Frees it again: 許可権限者, with a reason. A suspension that was not confirmed ends by this too.</summary>
    public Result<Act> Lift(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (organization.PostFor(person, Role.Decider, today) is not { } post) return Refuse.RoleNeeded("許可権限者");
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        if (StateOn(today) is not PermitState.Suspended) return Refuse.StateIsSo();
        return new Act("permit.lift", new PermitEvent.Lifted(reason.Trim(), person, post.Id, at))
        {
            PostId = post.Id,
            Letters = [new Letter(null, ManagerPostId, $"{Number}の停止が解除されました", $"/permits/{Id}")],
        };
    }

    /// <summary>The office by which a person suspends, that of 許可権限者 first: what they stop themselves, they need not confirm.</summary>
    private (Post Post, bool Decides)? SuspendingPost(Guid person, Organization organization, DateOnly today) =>
        organization.PostFor(person, Role.Decider, today) is { } decider ? (decider, true)
        : organization.CapacityFor(person, ManagerPostId, today) is not null ? (organization.Posts[organization.CurrentPost(ManagerPostId, today)], false)
        : (organization.PostFor(person, Role.Chief, today) ?? organization.PostFor(person, Role.Csirt, today)) is { } post ? (post, false)
        : null;
}
