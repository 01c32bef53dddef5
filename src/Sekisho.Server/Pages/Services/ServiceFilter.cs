using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Which services of the register are shown; whatever is null or empty does not narrow it.</summary>
/// <param name="Text">In whose name, provider or domains this stands.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="State">In this state.</param>
/// <param name="Contract">Contracted so.</param>
/// <param name="Delivery">Reached so.</param>
public sealed record ServiceFilter(string? Text, string? Kind, ServiceState? State, Contract? Contract, Delivery? Delivery)
{
    /// <summary>Whether it narrows at all.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Kind) && State is null && Contract is null && Delivery is null;

    /// <summary>Whether a service fits.</summary>
    public bool Fits(Service service) => (State is null || service.State == State) && new CatalogFilter(Text, Kind, Contract, Delivery, null, null).Fits(service.Facts, isRegistered: true);
}
