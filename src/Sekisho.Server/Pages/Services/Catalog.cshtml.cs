using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>The catalogue that comes with the program: plans to choose for the body's register, and what it knows newer. Administrators.</summary>
public sealed class CatalogModel(Visit visit, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>Filter: text.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>Filter: kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Filter: contract.</summary>
    [BindProperty(SupportsGet = true)]
    public Contract? Contract { get; set; }

    /// <summary>Filter: way of delivery.</summary>
    [BindProperty(SupportsGet = true)]
    public Delivery? Delivery { get; set; }

    /// <summary>Filter: country.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    /// <summary>Filter: whether the body has it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Registered { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>What the filter says.</summary>
    public CatalogFilter Filter => new(Text, Kind, Contract, Delivery, Country, Registered);

    /// <summary>The plans of the page.</summary>
    public Listing<CatalogEntry> Entries { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>The body's services by the plan's id.</summary>
    public IReadOnlyDictionary<string, Service> Known { get; private set; } = new Dictionary<string, Service>();

    /// <summary>Services of which the catalogue knows something newer.</summary>
    public IReadOnlyList<Service> Older { get; private set; } = [];

    /// <summary>Countries to choose from.</summary>
    public static IEnumerable<string> Countries => Catalogue.Entries.GroupBy(e => e.Country).OrderByDescending(g => g.Count()).Select(g => g.Key);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        var all = await services.ListAsync(Visit.BodyId, cancellation);
        Known = all.GroupBy(s => s.Facts.Id).ToDictionary(g => g.Key, g => g.First());
        Older = [.. all.Where(s => CatalogueNews.For(s) is not null)];
        Entries = Paging.Of([.. Catalogue.Entries.Where(e => Filter.Fits(e, Known.ContainsKey(e.Id)))], Number);
        return Page();
    }

    /// <summary>The address of this list with its filter.</summary>
    public string Address => Url.Page("/Services/Catalog", new { text = Text ?? "", kind = Kind, contract = Contract, delivery = Delivery, country = Country, registered = Registered })!;
}
