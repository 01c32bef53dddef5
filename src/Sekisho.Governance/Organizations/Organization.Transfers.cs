using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Organizations;

/// <content>
/// 人事異動: laid down before its day, hidden until then, in effect from then on by the date alone. Whoever asks for the organisation asks
/// <see cref="AsOf"/>; the next command on it stores what the day has brought (docs/decisions/0022).
/// </content>
public sealed partial record Organization
{
    /// <summary>
    /// The organisation as it is on a day: with the transfers whose day has come. Its version stays, since nothing is stored by asking.
    /// </summary>
    public Organization AsOf(DateOnly date) => Due(date) is { IsEmpty: false } due ? due.Aggregate(this, Fold) with { Version = Version } : this;

    /// <summary>The events of the transfers whose day has come; what no longer fits the organisation is left out.</summary>
    public ImmutableArray<OrganizationEvent> Due(DateOnly date)
    {
        if (Transfers.IsEmpty) return [];
        var events = ImmutableArray.CreateBuilder<OrganizationEvent>();
        var at = this;
        foreach (var transfer in Transfers.Where(t => t.Date <= date).OrderBy(t => t.Date))
        {
            var effect = new OrganizationEvent.Reorganized(transfer.Id, new TransferFit(at).Fitting(transfer.Changes));
            events.Add(effect);
            at = Fold(at, effect);
        }

        return events.ToImmutable();
    }

    /// <summary>The same organisation as if a coming transfer had not been laid down.</summary>
    public Organization Without(Guid? transferId) => transferId is { } id ? this with { Transfers = Transfers.RemoveAll(t => t.Id == id) } : this;

    /// <summary>How many of a coming transfer's changes fit the organisation no longer: something else was entered after it was laid down.</summary>
    public int Misfits(Transfer transfer)
    {
        var before = Without(transfer.Id).AsOf(transfer.Date);
        return transfer.Changes.Length - new TransferFit(before).Fitting(transfer.Changes).Length;
    }

    /// <summary>Lays a transfer down, in place of an earlier one where that is named. SK1368 for a day that is no longer to come; the last administrator stays.</summary>
    public Result<Act> PlanTransfer(Transfer transfer, Guid? replacing, DateOnly today)
    {
        if (!Days.Contain(transfer.Date)) return Refuse.DayOutOfRange();
        if (transfer.Date <= today) return Refuse.TransferDayPast();
        if (transfer.Changes.IsEmpty) return Refuse.StateIsSo();
        var planned = new OrganizationEvent.TransferPlanned(transfer);
        if (replacing is not { } old) return KeepingAnAdministrator(new Act("organization.plan-transfer", planned), transfer.Date);
        if (Transfers.Find(t => t.Id == old) is not { } before) return Refuse.NoSuch("異動");
        if (before.Date <= today) return Refuse.TransferDayPast();
        return KeepingAnAdministrator(new Act("organization.correct-transfer", new OrganizationEvent.TransferWithdrawn(old), planned), transfer.Date);
    }

    /// <summary>Takes a transfer back before its day. SK1368 from its day on.</summary>
    public Result<Act> WithdrawTransfer(Guid transferId, DateOnly today)
    {
        if (Transfers.Find(t => t.Id == transferId) is not { } transfer) return Refuse.NoSuch("異動");
        if (transfer.Date <= today) return Refuse.TransferDayPast();
        return KeepingAnAdministrator(new Act("organization.withdraw-transfer", new OrganizationEvent.TransferWithdrawn(transferId)), transfer.Date);
    }

    /// <summary>
    /// Carries out at once what an act would do, or lays it down as a transfer where its day is still to come. The one way in which a change that has no
    /// dates of its own gets one.
    /// </summary>
    public Result<Act> From(DateOnly date, DateOnly today, Guid transferId, string name, Func<Organization, Result<Act>> command)
    {
        if (!Days.Contain(date)) return Refuse.DayOutOfRange();
        if (date <= today) return command(this);
        var act = command(AsOf(date));
        return act.Refused ? act.Refusal : PlanTransfer(new Transfer(transferId, date, name, [.. act.Value.Events.Cast<OrganizationEvent>()]), null, today);
    }

    /// <summary>Carries many changes out as one, such as those of a file. SK1004 for none; the last administrator stays.</summary>
    public Result<Act> Reorganize(ImmutableArray<OrganizationEvent> changes, DateOnly date) =>
        changes.IsEmpty ? Refuse.StateIsSo() : KeepingAnAdministrator(new Act("organization.import", new OrganizationEvent.Reorganized(null, changes)), date);
}
