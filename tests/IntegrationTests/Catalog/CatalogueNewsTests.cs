using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;

namespace Sekisho.IntegrationTests.Catalog;

public sealed class CatalogueNewsTests
{
    private static readonly CatalogEntry Known = new("a-plan", "例示AI", "例示社", "日本", "GenerativeAi", Contract.TermsOnly, Delivery.Internet, ["ai.example.jp"], "利用規約", new Uri("https://example.jp/terms"), ["m"], "", new DateOnly(2026, 4, 1));

    [Fact]
    public void Only_what_is_newer_and_reads_otherwise_is_news()
    {
        News(Known with { KnownAsOf = Known.KnownAsOf.AddDays(1), Note = "変わりました。" }).ShouldNotBeNull();
        News(Known with { KnownAsOf = Known.KnownAsOf.AddDays(1) }).ShouldBeNull();
        News(Known with { Note = "変わりました。" }).ShouldBeNull();
        News(Known with { Id = "another", KnownAsOf = Known.KnownAsOf.AddDays(1), Note = "変わりました。" }).ShouldBeNull();
    }

    [Fact]
    public void Every_fact_but_id_and_date_is_compared()
    {
        CatalogEntry[] others =
        [
            Known with { Name = "x" }, Known with { Provider = "x" }, Known with { Country = "x" }, Known with { Kind = "Other" }, Known with { Contract = Contract.Individual }, Known with { Delivery = Delivery.LgwanAsp },
            Known with { Domains = ["x.example.jp"] }, Known with { TermsTitle = "x" }, Known with { TermsUrl = null }, Known with { Models = [] }, Known with { Note = "x" }, Known with { Exemption = Exemption.Post },
        ];

        foreach (var other in others) CatalogueNews.Between(Known, other).Count().ShouldBe(1, other.ToString());
        CatalogueNews.Between(Known, Known with { Id = "y", KnownAsOf = Known.KnownAsOf.AddDays(3) }).ShouldBeEmpty();
    }

    private static CatalogEntry? News(CatalogEntry entry) => CatalogueNews.For(new Service { Id = Guid.NewGuid(), BodyId = Guid.NewGuid(), Version = 1, Facts = Known }, [entry]);
}
