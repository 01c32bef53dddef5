using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Catalog;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class TakeOverTests(SharedCity city) : IClassFixture<SharedCity>
{
    private static readonly CatalogEntry Now = Catalogue.Entries.Single(e => e.Id == "cursor");

    [Fact]
    public async Task Newer_facts_are_told_shown_beside_the_old_ones_and_taken_over()
    {
        var id = await RegisterAsync(Now with { TermsUrl = new Uri("https://old.example/terms"), Provider = "前の会社", KnownAsOf = Now.KnownAsOf.AddYears(-1) });
        using var administrator = await Visitor.AsAsync(city.Server, "ito");

        (await administrator.GetAsync("/services")).Text.ShouldContain("カタログの内容が新しくなっているサービスが1件あります");
        (await administrator.GetAsync("/services/catalog")).Document.QuerySelector($"a[href='/services/{id}/catalog']").ShouldNotBeNull();
        var page = await administrator.GetAsync($"/services/{id}/catalog");
        page.Document.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ShouldBe([$"提供元|前の会社|{Now.Provider}", $"約款の場所|https://old.example/terms|{Now.TermsUrl}"]);
        var done = await administrator.PressAsync(page, "カタログの内容にする");

        done.Text.ShouldContain("をカタログの内容にしました");
        CatalogueNews.Between((await city.Server.ServiceAsync("cursor")).Facts, Now).ShouldBeEmpty();
        (await administrator.GetAsync("/services")).Text.ShouldNotContain("カタログの内容が新しくなっている");
        (await administrator.GetAsync($"/services/{id}/catalog")).Text.ShouldContain("カタログに新しい内容はありません");

        using var staff = await Visitor.AsAsync(city.Server, "yamada");
        (await staff.GetAsync($"/services/{id}/catalog")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_bodys_service_is_not_found()
    {
        var town = await OtherTown.FoundAsync(city.Server);
        using var administrator = await Visitor.AsAsync(city.Server, "ito");

        (await administrator.GetAsync($"/services/{town.ServiceId}/catalog")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> RegisterAsync(CatalogEntry facts)
    {
        var id = Guid.CreateVersion7();
        var made = await city.Server.Services.GetRequiredService<IChanges>().CreateAsync<Service>(
            new ChangeRequest(SampleServer.City, id, 0, Actor.System, Guid.CreateVersion7()), desk => Task.FromResult<Result<Act>>(Service.Register(id, SampleServer.City, facts, desk.At)));
        made.Refused.ShouldBeFalse();
        return id;
    }
}
