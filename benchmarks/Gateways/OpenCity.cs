using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;
using Sekisho.Server.Catalog;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>The real server with the sample city, a service connected with the provider, a permit in force and a key: journal, database and drain as in production.</summary>
internal sealed class OpenCity : IAsyncDisposable
{
    private readonly SampleServer server;

    private OpenCity(SampleServer server, string key) => (this.server, Key) = (server, key);

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>A key that is permitted.</summary>
    public string Key { get; }

    /// <summary>Starts it and waits until prompts pass.</summary>
    public static async Task<OpenCity> StartAsync(Uri provider)
    {
        var server = await SampleServer.StartAsync();
        var changes = server.Services.GetRequiredService<IChanges>();
        var city = await server.Services.GetRequiredService<OrganizationQueries>().FindAsync(SampleServer.City, CancellationToken.None) ?? throw new InvalidOperationException("There is no sample city.");
        var person = city.People.Values.First(p => p.Mail.StartsWith("yamada@", StringComparison.Ordinal));
        var service = await ConnectAsync(server, changes, provider);
        await GrantAsync(changes, city, service, person);
        var key = await IssueAsync(changes, person);
        var snapshots = server.Services.GetRequiredService<ISnapshotSource>();
        while (!snapshots.Current.Keys.ContainsKey(key.Hash) || !server.Services.GetRequiredService<Sekisho.Gateway.GatewayHealth>().Ready) await Task.Delay(20);
        return new OpenCity(server, key.Text);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<Service> ConnectAsync(SampleServer server, IChanges changes, Uri provider)
    {
        var entry = new CatalogEntry("rote", "計測用のサービス", "Sekisho", "日本", "GenerativeAi", Contract.OwnBody, Delivery.Intranet, [], "なし", null, ["rote-1"], "", new DateOnly(2026, 11, 25));
        await server.Services.GetRequiredService<ServiceRegistrar>().EnsureAsync(SampleServer.City, [entry], CancellationToken.None);
        var service = (await server.Services.GetRequiredService<ServiceQueries>().ListAsync(SampleServer.City, CancellationToken.None)).First(s => s.Facts.Id == entry.Id);
        var connected = await changes.ChangeAsync<Service>(
            Request(service.Id, service.Version, Actor.System),
            async (s, desk) => s.Connect(new Upstream(new Uri(provider, "v1"), null, [new Model("rote-1", "rote-1")]), await desk.OrganizationAsync(), Actor.System, JapanTime.DateAt(desk.At)));
        return connected.Value;
    }

    private static async Task GrantAsync(IChanges changes, Organization city, Service service, Person person)
    {
        var id = Guid.CreateVersion7();
        var granted = await changes.CreateAsync<Permit>(
            Request(id, 0, Actor.System),
            desk =>
            {
                var today = JapanTime.DateAt(desk.At);
                return Task.FromResult<Result<Act>>(new Act("permit.grant", new PermitEvent.Granted(
                    id, SampleServer.City, "計測用", Guid.CreateVersion7(), city.Divisions.Keys.First(), service.Id, "ideas", "計測", UserScope.OfPersons(person.Id), 1, city.Posts.Keys.First(), today, today.AddMonths(1), [], new RuleSetReference("local-2023", 1), desk.At)));
            });
        if (granted.Refused) throw new InvalidOperationException(granted.Refusal.Code);
    }

    private static async Task<KeySecret> IssueAsync(IChanges changes, Person person)
    {
        var (id, secret, by) = (Guid.CreateVersion7(), KeySecret.Create(), new Actor(person.Id));
        var issued = await changes.CreateAsync<AccessKey>(Request(id, 0, by), desk => Task.FromResult(AccessKey.Issue(id, SampleServer.City, "計測", secret, desk.At.AddDays(30), by, desk.At)));
        return issued.Refused ? throw new InvalidOperationException(issued.Refusal.Code) : secret;
    }

    private static ChangeRequest Request(Guid id, int version, Actor by) => new(SampleServer.City, id, version, by, Guid.CreateVersion7());
}
