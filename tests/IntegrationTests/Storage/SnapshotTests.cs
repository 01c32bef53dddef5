using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Databases;

namespace Sekisho.IntegrationTests.Storage;

public sealed class SnapshotTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_revoked_key_is_gone_on_another_node_within_a_second(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        await using var node = host.AnotherNode();
        var running = node.GetServices<IHostedService>().ToList();
        foreach (var service in running) await service.StartAsync(TestContext.Current.CancellationToken);
        var source = node.GetRequiredService<ISnapshotSource>();
        var secret = KeySecret.Create();
        var id = Guid.NewGuid();
        var by = new Actor(StorageHost.Clerk);

        await host.Changes.CreateAsync<AccessKey>(StorageHost.Request(id, 0, StorageHost.Clerk), desk => Task.FromResult(AccessKey.Issue(id, StorageHost.Town, "鍵", secret, desk.At.AddDays(30), by, desk.At)));
        (await SeenAsync(() => source.Current.Keys.ContainsKey(secret.Hash))).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        await host.Changes.ChangeAsync<AccessKey>(StorageHost.Request(id, 1, StorageHost.Clerk), (key, desk) => Task.FromResult(key.Revoke(by, desk.At)));
        (await SeenAsync(() => !source.Current.Keys.ContainsKey(secret.Hash))).ShouldBeLessThan(TimeSpan.FromSeconds(1));

        source.Current.Bodies[StorageHost.Town].Services.ShouldContainKey(StorageHost.ServiceId);
        foreach (var service in running) await service.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<TimeSpan> SeenAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition() && watch.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(5, TestContext.Current.CancellationToken);
        return watch.Elapsed;
    }
}
