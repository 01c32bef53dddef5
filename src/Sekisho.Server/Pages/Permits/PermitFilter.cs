using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Which permits the register shows; whatever is null or empty does not narrow it.</summary>
/// <param name="Service">Of this service.</param>
/// <param name="State">In this state today.</param>
/// <param name="Division">That people of this division may use.</param>
/// <param name="Text">In whose number, purpose, service or task this stands.</param>
/// <param name="Within">That end within this many days from today, as they stand.</param>
/// <param name="Asks">That ask something of somebody.</param>
public sealed record PermitFilter(Guid? Service, PermitState? State, Guid? Division, string? Text, int? Within = null, PermitAsk? Asks = null)
{
    /// <summary>Whether it narrows at all.</summary>
    public bool IsEmpty => Service is null && State is null && Division is null && Within is null && Asks is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>The entries that fit.</summary>
    public IEnumerable<PermitEntry> Apply(IEnumerable<PermitEntry> entries, Organization organization, DateOnly today) => entries.Where(e =>
        (Service is null || e.Permit.ServiceId == Service)
        && (State is null || e.State == State)
        && (Within is not { } days || (e.Permit.IsLiveOn(today) && e.Permit.Until >= today && e.Permit.Until.DayNumber - today.DayNumber <= days))
        && (Asks is not { } ask || Fits(ask, e.Permit, organization, today))
        && (Division is not { } division || e.Permit.Users.Reaches(organization, division, today))
        && (string.IsNullOrWhiteSpace(Text) || e.Holds(Text.Trim())));

    private static bool Fits(PermitAsk ask, Permit permit, Organization organization, DateOnly today) => ask switch
    {
        PermitAsk.Conditions => permit.IsLiveOn(today) && permit.Conditions.Any(c => PermitTasks.IsDue(c, today)),
        PermitAsk.Ratification => permit.IsLiveOn(today) && permit.Suspension is { AwaitsRatification: true },
        PermitAsk.Closing => permit.ClosingOwedOn(today).Any(),
        PermitAsk.Users => TransferCheck.IsOwed(permit, organization, today),
        _ => false,
    };
}
