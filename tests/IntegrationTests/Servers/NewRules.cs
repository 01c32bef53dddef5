using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Rules;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>The next version of the sample city's rules, with what a test wants in it, in force from today.</summary>
internal static class NewRules
{
    public static async Task PublishAsync(SampleServer server, Func<RuleSet, RuleSet> change)
    {
        var (queries, today) = (server.Services.GetRequiredService<RuleSetQueries>(), JapanTime.DateAt(server.Time.GetUtcNow()));
        var rules = await queries.InForceAsync(SampleServer.City, today, default);
        var next = change(rules) with { Version = rules.Version + 1, InForceFrom = today };
        await queries.PublishAsync(SampleServer.City, RuleSetReader.Write(next), Actor.System, default);
        await server.UntilGatewayKnowsAsync(register => register.Rules.Version == next.Version);
    }
}
