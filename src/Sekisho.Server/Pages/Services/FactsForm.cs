using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Facts of a service as they are typed.</summary>
public sealed class FactsForm
{
    /// <summary>Name with the plan.</summary>
    public string? Name { get; set; }

    /// <summary>Who offers it.</summary>
    public string? Provider { get; set; }

    /// <summary>Country of the provider.</summary>
    public string? Country { get; set; }

    /// <summary>Kind of service.</summary>
    public string? Kind { get; set; }

    /// <summary>How it is contracted.</summary>
    public Contract? Contract { get; set; }

    /// <summary>How it reaches the staff.</summary>
    public Delivery? Delivery { get; set; }

    /// <summary>適用除外.</summary>
    public Exemption? Exemption { get; set; }

    /// <summary>Domains, one a line.</summary>
    public string? Domains { get; set; }

    /// <summary>Title of the terms.</summary>
    public string? TermsTitle { get; set; }

    /// <summary>Where the terms are.</summary>
    public string? TermsUrl { get; set; }

    /// <summary>What needs to be known.</summary>
    public string? Note { get; set; }

    /// <summary>Facts as they can be edited.</summary>
    public static FactsForm Of(CatalogEntry facts) => new()
    {
        Name = facts.Name,
        Provider = facts.Provider,
        Country = facts.Country,
        Kind = facts.Kind,
        Contract = facts.Contract,
        Delivery = facts.Delivery,
        Exemption = facts.Exemption,
        Domains = string.Join('\n', facts.Domains),
        TermsTitle = facts.TermsTitle,
        TermsUrl = facts.TermsUrl?.OriginalString,
        Note = facts.Note,
    };

    /// <summary>The facts; SK1005 without kind, form or way of delivery, SK1412 for an address that is none.</summary>
    /// <param name="id">Id of the entry.</param>
    /// <param name="models">Names of models, which are not typed here.</param>
    /// <param name="today">The day on which the facts are known.</param>
    public Result<CatalogEntry> Read(string id, IEnumerable<string> models, DateOnly today)
    {
        if (ServiceKinds.All.All(k => k.Code != Kind)) return Refuse.FieldMissing("kind", "サービスの種類");
        if (Contract is not { } contract) return Refuse.FieldMissing("contract", "契約の形");
        if (Delivery is not { } delivery) return Refuse.FieldMissing("delivery", "届き方");
        Uri? terms = null;
        if (!string.IsNullOrWhiteSpace(TermsUrl) && !Uri.TryCreate(TermsUrl.Trim(), UriKind.Absolute, out terms)) return Refuse.TermsAddressMalformed();
        return new CatalogEntry(
            id,
            Typed(Name),
            Typed(Provider),
            Typed(Country),
            Kind!,
            contract,
            delivery,
            [.. (Domains ?? "").Split(['\n', ',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
            Typed(TermsTitle),
            terms,
            [.. models],
            Typed(Note),
            today,
            Exemption);
    }

    private static string Typed(string? text) => text?.Trim() ?? "";
}
