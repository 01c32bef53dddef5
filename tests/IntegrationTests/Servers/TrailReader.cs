using Microsoft.Extensions.DependencyInjection;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>Looks into the sample city's audit trail.</summary>
internal static class TrailReader
{
    /// <summary>What somebody did, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> ActionsOfAsync(SampleServer server, string name)
    {
        var person = (await server.OrganizationAsync()).PersonOf(name);
        var lines = await server.Services.GetRequiredService<AuditQueries>().ListAsync(SampleServer.City, new AuditFilter(), default);
        return [.. lines.Items.Where(l => l.PersonId == person).Select(l => l.Content.Action)];
    }
}
