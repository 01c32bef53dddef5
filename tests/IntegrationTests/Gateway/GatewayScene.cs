using Microsoft.Extensions.DependencyInjection;
using Sekisho.Gateway;
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

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>The sample city's server, in which people are given a connected service, a permit and a key without any page.</summary>
public sealed class GatewayScene : IAsyncLifetime
{
    private static int services;
    private static int permits;

    private SampleServer? server;
    private FakeProvider? everyday;
    private GatewayUser? everydayUser;

    /// <summary>The server.</summary>
    public SampleServer Server => server ?? throw new InvalidOperationException("The scene was not set.");

    /// <summary>What the gateway runs with; a test may change it.</summary>
    internal GatewayOptions Options => Get<GatewayOptions>();

    private IChanges Changes => Get<IChanges>();

    public static async Task<GatewayScene> StartAsync(string? postgreSql = null, string? dataFolder = null)
    {
        var scene = new GatewayScene();
        await scene.StartServerAsync(postgreSql, dataFolder);
        return scene;
    }

    public async ValueTask InitializeAsync() => await StartServerAsync(null, null);

    public async ValueTask DisposeAsync()
    {
        everydayUser?.Dispose();
        if (everyday is not null) await everyday.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    /// <summary>One user with a permit up to 機密性2 for tests in which nothing reaches the provider.</summary>
    internal async Task<GatewayUser> EverydayUserAsync()
    {
        everyday ??= await FakeProvider.StartAsync();
        return everydayUser ??= await AdmitAsync(everyday, new Admission { MaximumLevel = 2 });
    }

    /// <summary>Connects a provider, enters a permit and issues a key; returns when the gateway knows of them.</summary>
    internal async Task<GatewayUser> AdmitAsync(FakeProvider provider, Admission? how = null)
    {
        how ??= new Admission();
        var organization = (await Get<OrganizationQueries>().FindAsync(SampleServer.City, CancellationToken.None))!;
        var person = organization.People.Values.Single(p => p.Mail == how.Person + "@mihon.example").Id;
        var alias = $"model-{Interlocked.Increment(ref services)}";
        var serviceId = await ConnectAsync(provider, alias, how.Contract);
        var permitId = how.MaximumLevel is { } level ? await GrantAsync(organization, serviceId, level, how.Users ?? UserScope.OfPersons(person), how) : (Guid?)null;
        var (keyId, secret) = await IssueKeyAsync(person, how.KeyLife);
        var snapshots = Get<ISnapshotSource>();
        await Wait.UntilAsync(() => Get<GatewayHealth>().Ready && snapshots.Current.Keys.ContainsKey(secret.Hash), "the gateway knows the key");
        return new GatewayUser(this, provider, alias, secret, keyId, person, permitId, serviceId);
    }

    /// <summary>Enters a permit for the practice AI.</summary>
    internal async Task GrantPracticeAsync(Guid person)
    {
        var practice = (await Get<ServiceQueries>().ListAsync(SampleServer.City, CancellationToken.None)).Single(s => s.Facts.Id == Catalogue.PracticeId);
        await GrantAsync(practice.Id, person, 1);
    }

    /// <summary>Enters a permit and returns when the gateway knows of it.</summary>
    internal async Task<Guid> GrantAsync(Guid serviceId, Guid person, int level)
    {
        var organization = (await Get<OrganizationQueries>().FindAsync(SampleServer.City, CancellationToken.None))!;
        var id = await GrantAsync(organization, serviceId, level, UserScope.OfPersons(person), new Admission());
        await Wait.UntilAsync(() => Get<ISnapshotSource>().Current.Bodies[SampleServer.City].Permits.Any(p => p.Id == id), "the gateway knows the permit");
        return id;
    }

    /// <summary>Carries a command out on a subject.</summary>
    internal async Task ChangeAsync<T>(Guid id, Guid? by, Func<T, IDesk, Task<Result<Act>>> command)
        where T : class, ISubject<T> =>
        Done(await Changes.ChangeAsync(Request(id, null, by), command));

    /// <summary>Somebody who holds a role today.</summary>
    internal async Task<Actor> HolderOfAsync(Role role)
    {
        var organization = (await Get<OrganizationQueries>().FindAsync(SampleServer.City, CancellationToken.None))!;
        return new Actor(organization.HoldersOf(organization.PostsWith(role, Today).First().Id, Today).First().Id);
    }

    internal async Task<(Guid Id, KeySecret Secret)> IssueKeyAsync(Guid person, TimeSpan life)
    {
        var (id, secret) = (Guid.CreateVersion7(), KeySecret.Create());
        Done(await Changes.CreateAsync<AccessKey>(Request(id, 0, person), desk => Task.FromResult(AccessKey.Issue(id, SampleServer.City, "試験", secret, desk.At + life, new Actor(person), desk.At))));
        return (id, secret);
    }

    private async Task StartServerAsync(string? postgreSql, string? dataFolder) => server = await SampleServer.StartAsync(postgreSql, dataFolder);

    private async Task<Guid> ConnectAsync(FakeProvider provider, string alias, Contract contract)
    {
        var id = Guid.CreateVersion7();
        var facts = new CatalogEntry("test-" + alias, "試験AI " + alias, "試験社", "日本", "GenerativeAi", contract, Delivery.Internet, [], "約款", null, [alias], "", Today);
        Done(await Changes.CreateAsync<Service>(Request(id, 0, null), desk => Task.FromResult<Result<Act>>(Service.Register(id, SampleServer.City, facts, desk.At))));
        var upstream = new Upstream(provider.Endpoint, Get<ICredentialSeal>().Seal(FakeProvider.Credential), [new Model(alias, "provider-model")]);
        Done(await Changes.ChangeAsync<Service>(Request(id, 1, null), async (service, desk) => service.Connect(upstream, await desk.OrganizationAsync(), Actor.System, Today)));
        return id;
    }

    private async Task<Guid> GrantAsync(Organization organization, Guid serviceId, int level, UserScope users, Admission how)
    {
        var id = Guid.CreateVersion7();
        var manager = organization.PostsWith(Role.Administrator, Today).First().Id;
        var granted = await Changes.CreateAsync<Permit>(Request(id, 0, null), desk => Task.FromResult<Result<Act>>(new Act("permit.grant", new PermitEvent.Granted(
            id, SampleServer.City, $"試験 許可第{Interlocked.Increment(ref permits)}号", Guid.CreateVersion7(), organization.Posts[manager].DivisionId, serviceId, "ideas", "試験", users, level, manager, Today.AddDays(how.FromDay), Today.AddDays(how.UntilDay), [], new RuleSetReference("local-2023", 1), desk.At))));
        Done(granted);
        return id;
    }

    private DateOnly Today => JapanTime.DateAt(Server.Time.GetUtcNow());

    private static ChangeRequest Request(Guid id, int? version, Guid? by) => new(SampleServer.City, id, version, by is { } person ? new Actor(person) : Actor.System, Guid.CreateVersion7());

    private static void Done<T>(Result<T> result) => result.Refused.ShouldBeFalse(result.Refusal?.Sentence);
}
