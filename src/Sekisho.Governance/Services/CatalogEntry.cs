using System.Collections.Immutable;

namespace Sekisho.Governance.Services;

/// <summary>Facts about a service, from catalog/ or entered by the body.</summary>
/// <param name="Id">Stable id in the catalogue.</param>
/// <param name="Name">Name with the plan.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Country">Country of the provider.</param>
/// <param name="Kind">Kind of service, such as <c>GenerativeAi</c>.</param>
/// <param name="Contract">How the plan is contracted.</param>
/// <param name="Delivery">How it reaches the staff.</param>
/// <param name="Domains">Domains by which it is recognised.</param>
/// <param name="TermsTitle">Title of the terms.</param>
/// <param name="TermsUrl">Where the terms are.</param>
/// <param name="Models">Names of models, as its API calls them.</param>
/// <param name="Note">What is not certain, or needs to be known.</param>
/// <param name="KnownAsOf">Date of these facts.</param>
/// <param name="Exemption">Why the plan is no 約款型外部サービス whatever its contract (適用除外); null for all others.</param>
public sealed record CatalogEntry(
    string Id,
    string Name,
    string Provider,
    string Country,
    string Kind,
    Contract Contract,
    Delivery Delivery,
    ImmutableArray<string> Domains,
    string TermsTitle,
    Uri? TermsUrl,
    ImmutableArray<string> Models,
    string Note,
    DateOnly KnownAsOf,
    Exemption? Exemption = null)
{
    /// <summary>Contract x delivery.</summary>
    public ServiceForm Form => new(Contract, Delivery);
}
