using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Pages.Services;

namespace Sekisho.Server.Catalog;

/// <summary>What the catalogue knows newer than a body's register of services, after the program was updated.</summary>
internal static class CatalogueNews
{
    /// <summary>The entry that says something newer of a service; null where none does. What the body corrected later is newer than the catalogue.</summary>
    public static CatalogEntry? For(Service service) => For(service, Catalogue.Entries);

    /// <summary>The same with a catalogue that is given.</summary>
    public static CatalogEntry? For(Service service, IEnumerable<CatalogEntry> entries) =>
        entries.FirstOrDefault(e => e.Id == service.Facts.Id) is { } entry && entry.KnownAsOf > service.Facts.KnownAsOf && Between(service.Facts, entry).Any() ? entry : null;

    /// <summary>The facts that read otherwise.</summary>
    public static IEnumerable<FactDifference> Between(CatalogEntry registered, CatalogEntry newer) =>
        new (string Title, Func<CatalogEntry, string> Read)[]
        {
            ("サービスの名前", e => e.Name), ("提供元", e => e.Provider), ("提供元の国", e => e.Country), ("種類", e => ServiceKinds.Title(e.Kind)), ("契約の形", e => ServiceWords.Of(e.Form)),
            ("適用除外", e => e.Exemption is { } why ? ServiceWords.Of(why) : "なし"), ("使われるアドレス", e => string.Join("、", e.Domains)), ("約款の名前", e => e.TermsTitle),
            ("約款の場所", e => e.TermsUrl?.OriginalString ?? ""), ("モデル", e => string.Join("、", e.Models)), ("知っておくこと", e => e.Note),
        }
        .Select(fact => new FactDifference(fact.Title, fact.Read(registered), fact.Read(newer)))
        .Where(difference => difference.Registered != difference.Newer);
}
