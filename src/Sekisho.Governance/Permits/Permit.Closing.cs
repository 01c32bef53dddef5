using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Permits;

/// <content>After its end (取消・終了・期限切れ): accounts, data, users.</content>
public sealed partial record Permit
{
    /// <summary>Closing tasks that were done.</summary>
    public ImmutableArray<Closing> Closings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The day on which it was revoked.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>
    /// The closing tasks that are still to be done on a date. They follow from its end and are owed until done; a permit that nobody could ever use leaves
    /// none: one that was closed before its first day, or while a precedent condition was open.
    /// </summary>
    public IEnumerable<ClosingKind> ClosingOwedOn(DateOnly date) =>
        IsLiveOn(date) || RevokedOn < From || EndedOn < From || Conditions.Any(c => c.Blocks) ? [] : Enum.GetValues<ClosingKind>().Where(kind => Closings.All(c => c.Kind != kind));

    /// <summary>Records that a closing task was done: 外部サービス管理者 or 許可権限者. SK1004 for one that is not owed, SK1005 without evidence, SK1354 for a day to come.</summary>
    public Result<Act> Close(ClosingKind kind, DateOnly on, string? evidence, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (ManagingPost(person, organization, today) is not { } post) return Refuse.RoleNeeded(ManagerOrDecider);
        if (!ClosingOwedOn(today).Contains(kind)) return Refuse.StateIsSo();
        if (string.IsNullOrWhiteSpace(evidence)) return Refuse.FieldMissing("evidence", "確かめた方法や文書の番号");
        if (Reasons.Fault(evidence, "確かめた方法や文書の番号") is { } tooLong) return tooLong;
        if (on > today || !Days.Contain(on)) return Refuse.DayOutOfRange();
        return new Act("permit.close", new PermitEvent.ClosingDone(kind, on, evidence.Trim(), person, post.Id, at)) { PostId = post.Id };
    }
}
