using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>The sample city's people, posts and services by the names that samples/mihon.json gives them.</summary>
internal static class SampleCityLookup
{
    public static async Task<Organization> OrganizationAsync(this SampleServer server) =>
        (await server.Services.GetRequiredService<OrganizationQueries>().FindAsync(SampleServer.City, default))!;

    public static async Task<Service> ServiceAsync(this SampleServer server, string catalogId) =>
        (await server.Services.GetRequiredService<ServiceQueries>().ListAsync(SampleServer.City, default)).Single(s => s.Facts.Id == catalogId);

    /// <summary>The rule set that is in force in the city today.</summary>
    public static async Task<RuleSet> RulesAsync(this SampleServer server) =>
        (await server.Services.GetRequiredService<RuleSetQueries>().InForceAsync(SampleServer.City, JapanTime.DateAt(TimeProvider.System.GetUtcNow()), default))!;

    public static Guid PersonOf(this Organization organization, string name) => organization.People.Values.Single(p => p.Mail == name + "@mihon.example").Id;

    public static Guid PostNamed(this Organization organization, string title) => organization.Posts.Values.Single(p => p.Title == title).Id;

    public static Guid DivisionNamed(this Organization organization, string name) => organization.Divisions.Values.Single(d => d.Name == name).Id;

    /// <summary>Waits until the gateway's picture of the city fits; a change reaches it within a second.</summary>
    public static async Task UntilGatewayKnowsAsync(this SampleServer server, Func<BodyRegister, bool> fits)
    {
        var source = server.Services.GetRequiredService<ISnapshotSource>();
        var since = TimeProvider.System.GetTimestamp();
        while (!source.Current.Bodies.TryGetValue(SampleServer.City, out var register) || !fits(register))
        {
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(10), "The gateway did not learn of the change.");
            await Task.Delay(20);
        }
    }
}
