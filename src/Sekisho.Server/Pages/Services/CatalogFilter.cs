using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Which plans of the catalogue are shown; whatever is null or empty does not narrow it.</summary>
/// <param name="Text">In whose name, provider or domains this stands.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="Contract">Contracted so.</param>
/// <param name="Delivery">Reached so.</param>
/// <param name="Country">From this country.</param>
/// <param name="Registered">Whether the body has it.</param>
public sealed record CatalogFilter(string? Text, string? Kind, Contract? Contract, Delivery? Delivery, string? Country, bool? Registered)
{
    /// <summary>Whether it narrows at all.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Kind) && Contract is null && Delivery is null && string.IsNullOrEmpty(Country) && Registered is null;

    /// <summary>Whether a plan fits.</summary>
    public bool Fits(CatalogEntry entry, bool isRegistered) =>
        (string.IsNullOrEmpty(Kind) || entry.Kind == Kind)
        && (Contract is null || entry.Contract == Contract)
        && (Delivery is null || entry.Delivery == Delivery)
        && (string.IsNullOrEmpty(Country) || entry.Country == Country)
        && (Registered is null || isRegistered == Registered)
        && (string.IsNullOrWhiteSpace(Text) || Words(entry).Any(word => word.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Words(CatalogEntry entry) => [entry.Name, entry.Provider, .. entry.Domains];
}
