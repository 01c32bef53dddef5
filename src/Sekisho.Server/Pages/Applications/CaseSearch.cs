using System.Collections.Immutable;
using System.Globalization;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Storage;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>What a visitor searches among applications, as it stands in the address.</summary>
public sealed class CaseSearch
{
    /// <summary>Most people or divisions that a word is looked up for by name; a word that fits more is no search for a name.</summary>
    private const int MostNamed = 1000;

    /// <summary>Whose: <c>mine</c>, <c>division</c> or <c>all</c>.</summary>
    public string Of { get; set; } = "mine";

    /// <summary>State.</summary>
    public CaseState? State { get; set; }

    /// <summary>Kind.</summary>
    public CaseKind? Kind { get; set; }

    /// <summary>Service.</summary>
    public Guid? Service { get; set; }

    /// <summary>Division of the applicant, with those below it.</summary>
    public Guid? Division { get; set; }

    /// <summary>Submitted from this day on.</summary>
    public string? From { get; set; }

    /// <summary>Submitted until this day.</summary>
    public string? Until { get; set; }

    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>Order.</summary>
    public CaseOrder Order { get; set; }

    /// <summary>Whether nothing narrows the list but whose it is.</summary>
    public bool IsEmpty => State is null && Kind is null && Service is null && Division is null && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Until) && string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether the days stand the wrong way round.</summary>
    public bool IsReversed => ItemRow.Day(From) is { } from && ItemRow.Day(Until) is { } until && until < from;

    /// <summary>The search as the query of an address.</summary>
    public string Query => string.Join('&', new (string Name, string? Value)[]
    {
        ("of", Of), ("state", State?.ToString()), ("kind", Kind?.ToString()), ("service", Service?.ToString()), ("division", Division?.ToString()),
        ("from", From), ("until", Until), ("text", Text), ("order", Order is CaseOrder.Newest ? null : Order.ToString()),
    }.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}={Uri.EscapeDataString(f.Value!)}")));

    /// <summary>The filter that storage answers: the scope of the visitor, narrowed by what is searched.</summary>
    public CaseFilter Filter(Guid personId, ImmutableArray<Guid> headed, Organization organization, IReadOnlyList<Service> services, int page) => new(
        ApplicantId: Of == "mine" ? personId : null,
        States: State is { } state ? [state] : null,
        DivisionIds: Divisions(headed, organization),
        Submitted: Of != "mine",
        Page: page,
        Kinds: Kind is { } kind ? [kind] : null,
        ServiceId: Service,
        From: ItemRow.Day(From),
        Until: ItemRow.Day(Until) is { } until && until < DateOnly.MaxValue ? until : null,
        Words: [.. PeopleSearch.Words(Text).Take(CaseFilter.MostWords).Select(w => Word(w, organization, services))],
        Order: Enum.IsDefined(Order) ? Order : CaseOrder.Newest);

    private ImmutableArray<Guid>? Divisions(ImmutableArray<Guid> headed, Organization organization)
    {
        ImmutableArray<Guid>? scope = Of == "division" ? headed : null;
        if (Division is not { } division || !organization.Divisions.ContainsKey(division)) return scope;
        ImmutableArray<Guid> within = [.. organization.Within(division)];
        return scope is null ? within : [.. within.Intersect(scope.Value)];
    }

    private static CaseWord Word(string word, Organization organization, IReadOnlyList<Service> services) => new(
        word,
        [.. organization.People.Values.Where(p => SearchText.Fold(p.Name).Contains(word, StringComparison.Ordinal) || SearchText.Fold(p.Kana).Contains(word, StringComparison.Ordinal)).Select(p => p.Id).Take(MostNamed)],
        [.. services.Where(s => SearchText.Fold(s.Facts.Name).Contains(word, StringComparison.Ordinal)).Select(s => s.Id)],
        [.. organization.Divisions.Values.Where(d => SearchText.Fold(d.Name).Contains(word, StringComparison.Ordinal)).Select(d => d.Id).Take(MostNamed)]);
}
