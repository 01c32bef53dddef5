using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Permits;

/// <summary>After 1 April users and managers are compared with the transfers (異動後の利用者の確認). A permit that they did nothing to asks nobody anything.</summary>
public static class TransferCheck
{
    /// <summary>What the transfers did to a permit, as of a date: users who left or moved since 31 March, posts without holders, divisions that are no more.</summary>
    public static IEnumerable<TransferRemark> Of(Permit permit, Organization organization, DateOnly date)
    {
        if (IsVacant(permit.ManagerPostId, organization, date)) yield return new(TransferRemarkKind.ManagerVacant, permit.ManagerPostId);
        foreach (var id in permit.Users.Divisions)
        {
            if (!organization.Divisions.TryGetValue(id, out var division) || date > division.Until) yield return new(TransferRemarkKind.DivisionAbolished, id);
        }

        foreach (var id in permit.Users.Posts)
        {
            if (IsVacant(id, organization, date)) yield return new(TransferRemarkKind.PostVacant, id);
        }

        var before = new DateOnly(JapaneseEra.FiscalYear(date), 4, 1).AddDays(-1);
        foreach (var id in permit.Users.Persons)
        {
            if (organization.DivisionOf(id, date) is not { } now) yield return new(TransferRemarkKind.PersonLeft, id);
            else if (organization.DivisionOf(id, before) is { } then && then.Id != now.Id) yield return new(TransferRemarkKind.PersonMoved, id);
        }
    }

    /// <summary>Whether its manager still has to confirm the users: from 1 April to 31 May, for a permit from before, once, and only where the transfers did something to it.</summary>
    public static bool IsOwed(Permit permit, Organization organization, DateOnly date) =>
        date.Month is 4 or 5 && permit.From.Year <= date.Year && permit.From < new DateOnly(date.Year, 4, 1) && !(permit.ConfirmedYear >= date.Year) && permit.IsLiveOn(date)
        && Of(permit, organization, date).Any();

    private static bool IsVacant(Guid postId, Organization organization, DateOnly date) =>
        !organization.Posts.ContainsKey(postId) || !organization.HoldersOf(organization.CurrentPost(postId, date), date).Any();
}
