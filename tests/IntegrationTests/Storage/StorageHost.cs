using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Secrets;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>The storage of one body on a database of its own: a small town with an applicant, a head, a decider.</summary>
internal sealed class StorageHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly TimeProvider time;
    private readonly ServiceProvider services;
    private int slots;

    private StorageHost(TestDatabase database, TimeProvider time) => (this.database, this.time, services) = (database, time, Build(database, new string('k', 32), time));

    public static Guid Town { get; } = new("10000000-0000-7000-8000-000000000001");

    public static Guid Office { get; } = new("20000000-0000-7000-8000-000000000001");

    public static Guid Clerk { get; } = new("40000000-0000-7000-8000-000000000001");

    public static Guid Head { get; } = new("40000000-0000-7000-8000-000000000002");

    public static Guid Decider { get; } = new("40000000-0000-7000-8000-000000000003");

    public static Guid ClerkPost { get; } = new("30000000-0000-7000-8000-000000000001");

    public static Guid HeadPost { get; } = new("30000000-0000-7000-8000-000000000002");

    public static Guid DeciderPost { get; } = new("30000000-0000-7000-8000-000000000003");

    public static Guid ServiceId { get; } = new("50000000-0000-7000-8000-000000000001");

    public static CatalogEntry Facts { get; } = new(
        "own-ai", "庁内AI", "当町", "日本", "GenerativeAi", Contract.OwnBody, Delivery.Intranet, [], "内規", null, ["m"], "", new DateOnly(2026, 4, 1));

    public TestDatabaseKind Kind => database.Kind;

    /// <summary>The file of the embedded database, or the connection string of the other.</summary>
    public string Source => Kind is TestDatabaseKind.Sqlite ? new SqliteConnectionStringBuilder(database.ConnectionString).DataSource : database.ConnectionString;

    public IChanges Changes => Get<IChanges>();

    /// <summary>The next stretch of 40 days in which no other use of this host is applied for.</summary>
    public int NextSlot() => Interlocked.Increment(ref slots);

    public static async Task<StorageHost> CreateAsync(TestDatabaseKind kind, TimeProvider? time = null)
    {
        var host = await EmptyAsync(kind, time);
        await host.FoundAsync(Town);
        await host.Get<RuleSetQueries>().EnsurePublishedAsync(Town, await PlainRulesAsync(), default);
        var entered = await host.Changes.CreateAsync<Service>(Request(ServiceId, 0), desk => Task.FromResult<Governance.Refusals.Result<Act>>(Service.Register(ServiceId, Town, Facts, desk.At)));
        entered.Refused.ShouldBeFalse();
        return host;
    }

    public static async Task<StorageHost> EmptyAsync(TestDatabaseKind kind, TimeProvider? time = null)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var host = new StorageHost(database, time ?? TimeProvider.System);
        await host.Get<DatabaseSetup>().MigrateAsync(default);
        return host;
    }

    /// <summary>Another node on the same database.</summary>
    public ServiceProvider AnotherNode() => Build(database, new string('k', 32), time);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static ChangeRequest Request(Guid id, int? seen, Guid? by = null, Guid? token = null) =>
        new(Town, id, seen, by is { } person ? new Actor(person) : Actor.System, token ?? Guid.NewGuid());

    public async Task FoundAsync(Guid body)
    {
        var from = new DateOnly(2020, 4, 1);
        var founded = await Changes.CreateAsync<Organization>(new ChangeRequest(body, body, 0, Actor.System, Guid.NewGuid()), _ =>
        {
            var first = Organization.Found(new Body(body, "試験町", BodyKind.Municipality, null));
            var town = Organization.Fold(null, first.Events[0]);
            var events = first.Events.ToList();
            Add(town.OpenDivision(new Division(Office, "総務課", null)));
            Add(town.CreatePost(new Post(ClerkPost, Office, "主事", false)));
            Add(town.CreatePost(new Post(HeadPost, Office, "総務課長", true)));
            Add(town.CreatePost(new Post(DeciderPost, Office, "副町長", false)));
            Add(town.RegisterPerson(new Person(Clerk, "青木 試", "アオキ タメシ", "aoki@example.jp"), ClerkPost, from));
            Add(town.RegisterPerson(new Person(Head, "石井 試", "イシイ タメシ", "ishii@example.jp"), HeadPost, from));
            Add(town.RegisterPerson(new Person(Decider, "上田 試", "ウエダ タメシ", "ueda@example.jp"), DeciderPost, from));
            Add(town.GiveRole(Role.Decider, DeciderPost, from));
            Add(town.GiveRole(Role.Administrator, DeciderPost, from));
            return Task.FromResult<Governance.Refusals.Result<Act>>(new Act(first.Name, [.. events]));

            void Add(Governance.Refusals.Result<Act> act)
            {
                foreach (var e in act.Value.Events)
                {
                    events.Add(e);
                    town = Organization.Fold(town, e);
                }
            }
        });
        founded.Refused.ShouldBeFalse(founded.Refusal?.Sentence);
    }

    /// <summary>
    /// A shipped rule set with one route for everything, of which those fall away whom the town does not have (審査, 合議, 回覧), decided here or on paper.
    /// </summary>
    private static async Task<string> PlainRulesAsync()
    {
        var rules = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryFile("rules/local-2023.json"), Encoding.UTF8))!.AsObject();
        rules["routes"] = JsonNode.Parse("""
            [{"code": "plain", "title": "通常の経路", "steps": [
              {"role": "DivisionHead", "kind": "Review", "title": "所属長"},
              {"role": "Examiner", "kind": "Examine", "title": "審査担当", "mode": "All"},
              {"role": "Auditor", "kind": "Circulate", "title": "回覧"},
              {"role": "Decider", "kind": "Decide", "title": "情報セキュリティ責任者"}]}]
            """);
        foreach (var list in (string[])["sheets", "conditions", "reports"]) rules[list] = new JsonArray();
        (rules["decidedElsewhere"], rules["provisionalContinuation"], rules["deputies"]) = (true, true, new JsonObject());
        return rules.ToJsonString();
    }

    public async Task<int> ExecuteAsync(FormattableString statement)
    {
        await using var context = await Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        return await context.Database.ExecuteSqlAsync(statement);
    }

    public async Task<long> CountAsync(string table)
    {
        await using var context = await Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        return (await context.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM {table}").ToListAsync())[0];
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    public static string RepositoryFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sekisho.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found.");
        return Path.Combine(folder.FullName, path);
    }

    private static ServiceProvider Build(TestDatabase database, string key, TimeProvider time)
    {
        var settings = database.Kind is TestDatabaseKind.Sqlite
            ? new StorageSettings(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource, null)
            : new StorageSettings("", database.ConnectionString);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddSingleton(time);
        collection.AddStorage(settings, MasterKey.Parse(Convert.ToBase64String(Encoding.ASCII.GetBytes(key))));
        return collection.BuildServiceProvider();
    }
}
