using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Uses;

/// <summary>Use records of the sample city, as a journal would bring them.</summary>
internal sealed class UseBuilder(SampleServer server)
{
    private readonly List<SequencedRecord> records = [];

    public static async Task<UseBuilder> ForAsync(SampleServer server) => new(server) { organization = await server.OrganizationAsync() };

    private Organization organization = null!;

    public UseBuilder Add(string person, Guid? service = null, Guid? permit = null, OutcomeKind? outcome = OutcomeKind.Completed, string? code = null, int daysAgo = 0, params FindingCount[] findings)
    {
        var at = JapanTime.Storable(server.Time.GetUtcNow().AddDays(-daysAgo));
        var who = organization.PersonOf(person);
        var intent = new UseIntent(
            Guid.CreateVersion7(at), SampleServer.City, at, who, organization.DivisionOf(who, JapanTime.DateAt(at))?.Id, Guid.CreateVersion7(), permit, service, "renshu-1", 1, [.. findings], 1536, new string('a', 64), false, 5);
        Append(new UseRecord(intent, null));
        if (outcome is { } kind) Append(new UseRecord(null, new UseOutcome(intent.Id, intent.BodyId, at, JapanTime.Storable(at.AddMilliseconds(1234)), kind, code, 200, 12, 3456, 900, 1234)));
        return this;
    }

    public Task StoreAsync() => server.Services.GetRequiredService<IUseStore>().StoreAsync(Guid.CreateVersion7(), records, default);

    private void Append(UseRecord record) => records.Add(new SequencedRecord(records.Count + 1, record));
}
