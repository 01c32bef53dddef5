using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;
using Sekisho.Tests;

namespace Sekisho.Benchmarks.Audit;

/// <summary>Verifying a live trail on SQLite; the figure is for each entry, its events included.</summary>
public class AuditVerificationBenchmarks
{
    private const int Entries = 500;
    private SampleServer server = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        server = await SampleServer.StartAsync();
        var changes = server.Services.GetRequiredService<IChanges>();
        var city = await server.Services.GetRequiredService<OrganizationQueries>().FindAsync(SampleServer.City, CancellationToken.None);
        var by = new Actor(city!.People.Keys.First());
        for (var i = 0; i < Entries; i++)
        {
            var id = Guid.CreateVersion7();
            var issued = await changes.CreateAsync<AccessKey>(
                new ChangeRequest(SampleServer.City, id, 0, by, Guid.CreateVersion7()),
                desk => Task.FromResult(AccessKey.Issue(id, SampleServer.City, "計測", KeySecret.Create(), desk.At.AddDays(30), by, desk.At)));
            if (issued.Refused) throw new InvalidOperationException(issued.Refusal.Code);
        }
    }

    [Benchmark(OperationsPerInvoke = Entries)]
    public async Task<long> Verify()
    {
        var report = await server.Services.GetRequiredService<AuditVerification>().VerifyAsync(SampleServer.City, null, CancellationToken.None);
        return report.IsWhole ? report.Entries : throw new InvalidOperationException(string.Join(" / ", report.Faults));
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await server.DisposeAsync();
}
