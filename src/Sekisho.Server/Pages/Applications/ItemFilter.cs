using System.Globalization;
using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Which permits are offered for the 別紙 of a 一括 case.</summary>
public sealed class ItemFilter
{
    /// <summary>Only those whose last day is this or earlier.</summary>
    public string? Until { get; set; }

    /// <summary>Only of this service.</summary>
    public Guid? Service { get; set; }

    /// <summary>Only of this division and those below it.</summary>
    public Guid? Division { get; set; }

    /// <summary>Only those that the visitor manages.</summary>
    public bool Mine { get; set; }

    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>The offers that fit.</summary>
    public IEnumerable<PermitOffer> Apply(IEnumerable<PermitOffer> offers, Organization organization, Guid personId, DateOnly today)
    {
        var (until, words) = (ItemRow.Day(Until), PeopleSearch.Words(Text));
        var within = Division is { } division && organization.Divisions.ContainsKey(division) ? organization.Within(division).ToHashSet() : null;
        return from offer in offers
               let permit = offer.Permit
               where (until is null || permit.Until <= until)
                  && (Service is null || permit.ServiceId == Service)
                  && (within is null || within.Contains(permit.DivisionId))
                  && (!Mine || organization.CapacityFor(personId, permit.ManagerPostId, today) is not null)
                  && PeopleSearch.Fits(words, $"{offer.Text} {offer.Detail}")
               select offer;
    }

    /// <summary>The filter as the query of an address.</summary>
    public string Query => string.Join('&', new[]
    {
        ("Filter.Until", Until), ("Filter.Service", Service?.ToString()), ("Filter.Division", Division?.ToString()), ("Filter.Mine", Mine ? "true" : null), ("Filter.Text", Text),
    }.Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Item1}={Uri.EscapeDataString(f.Item2!)}")));
}
