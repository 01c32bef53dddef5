using System.Text.RegularExpressions;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;

namespace Sekisho.IntegrationTests.Catalog;

public sealed partial class CatalogueTests
{
    private static readonly DateOnly LookedUp = new(2026, 11, 24);

    // Suffixes under which everybody may register: as the domain of a service they would match half the internet.
    private static readonly HashSet<string> PublicSuffixes = ["co.jp", "or.jp", "ne.jp", "go.jp", "lg.jp", "ac.jp", "co.uk", "com.cn", "amazonaws.com", "googleapis.com", "cloudfront.net", "azurewebsites.net", "windows.net", "github.io", "web.app"];

    [Fact]
    public void Ids_are_written_alike_and_stand_once()
    {
        Catalogue.Entries.Select(e => e.Id).ShouldBeUnique();
        Catalogue.Entries.Select(e => e.Name).ShouldBeUnique();
        Catalogue.Entries.Where(e => !KebabCase().IsMatch(e.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void A_body_can_register_each_entry_as_it_stands()
    {
        foreach (var entry in Catalogue.Entries)
        {
            new[] { entry.Name, entry.Provider, entry.Country, entry.TermsTitle }.ShouldAllBe(text => text.Length > 0 && text == text.Trim(), entry.Id);
            entry.Name.Length.ShouldBeLessThanOrEqualTo(Service.LongestName, entry.Id);
            entry.Provider.Length.ShouldBeLessThanOrEqualTo(Service.LongestFact, entry.Id);
            entry.Note.Length.ShouldBeLessThanOrEqualTo(Service.LongestNote, entry.Id);
        }
    }

    [Fact]
    public void Kinds_are_known_and_each_is_there()
    {
        Catalogue.Entries.Select(e => e.Kind).Distinct().ShouldBe(ServiceKinds.All.Select(k => k.Code), ignoreOrder: true);
        Catalogue.Entries.Count(e => e.Kind == "GenerativeAi").ShouldBeGreaterThanOrEqualTo(60);
        Catalogue.Entries.Count(e => e.Kind != "GenerativeAi").ShouldBeGreaterThanOrEqualTo(12);
        Enum.GetValues<Exemption>().ShouldBe(Catalogue.Entries.Select(e => e.Exemption).OfType<Exemption>(), ignoreOrder: true);
    }

    [Fact]
    public void Terms_are_at_https_or_nowhere() =>
        Catalogue.Entries.Where(e => e.TermsUrl is { } url && (url is not { IsAbsoluteUri: true, Scheme: "https" } || url.UserInfo.Length > 0)).Select(e => e.Id).ShouldBeEmpty();

    [Fact]
    public void Domains_are_hosts_that_belong_to_somebody()
    {
        foreach (var domain in Catalogue.Entries.SelectMany(e => e.Domains))
        {
            Host().IsMatch(domain).ShouldBeTrue(domain);
            PublicSuffixes.ShouldNotContain(domain);
        }

        Catalogue.Entries.Where(e => e.Domains.Distinct().Count() != e.Domains.Length).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_not_looked_up_says_that_it_must_be_checked()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(9).UtcDateTime);
        Catalogue.Entries.Where(e => e.KnownAsOf > today).Select(e => e.Id).ShouldBeEmpty();
        Catalogue.Entries.Where(e => e.KnownAsOf < LookedUp && !e.Note.Contains("確かめてください", StringComparison.Ordinal)).Select(e => e.Id).ShouldBeEmpty();
        Catalogue.Entries.Where(e => e.TermsUrl is null && e.Id != Catalogue.PracticeId && !e.Note.Contains("確かめてください", StringComparison.Ordinal)).Select(e => e.Id).ShouldBeEmpty();
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();
}
