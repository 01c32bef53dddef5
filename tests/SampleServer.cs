using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sekisho.Server.Catalog;
using Sekisho.Server.Commands;
using Sekisho.Server.Hosting;
using Sekisho.Server.Sample;
using Sekisho.Server.Settings;
using Sekisho.Storage;

namespace Sekisho.Tests;

/// <summary>The real server with the sample city, on a free port of the loopback address and with a data folder of its own.</summary>
public sealed class SampleServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly bool keepsData;
    private readonly WebApplication app;

    private SampleServer(DirectoryInfo folder, bool keepsData, WebApplication app, ShiftedTime time) => (this.folder, this.keepsData, this.app, Time) = (folder, keepsData, app, time);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Its clock, which a test may move on.</summary>
    public ShiftedTime Time { get; }

    /// <summary>Its services: the same singletons that serve the requests.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Its data folder.</summary>
    public string DataFolder => folder.FullName;

    /// <summary>The sample city's id.</summary>
    public static Guid City => SampleCity.BodyId;

    /// <summary>
    /// Starts it; without a connection string on embedded SQLite, and with further settings where they are given. The data in a folder that is given stay
    /// there. The city begins without cases unless a number is given, and with the people of samples/mihon.json unless more staff is wanted;
    /// it begins now, or at a shift from now.
    /// </summary>
    public static Task<SampleServer> StartAsync(string? postgreSql = null, string? dataFolder = null, IReadOnlyDictionary<string, string>? more = null, int cases = 0, int? staff = null, TimeSpan shift = default) =>
        StartAsync(sample: true, postgreSql, dataFolder, more, cases, staff, shift);

    /// <summary>Starts it as a body that begins: no sample city, a master key in a file.</summary>
    public static Task<SampleServer> StartEmptyAsync(string? postgreSql = null) => StartAsync(sample: false, postgreSql, null, null);

    private static async Task<SampleServer> StartAsync(bool sample, string? postgreSql, string? dataFolder, IReadOnlyDictionary<string, string>? more, int cases = 0, int? staff = null, TimeSpan shift = default)
    {
        var folder = dataFolder is null ? Directory.CreateTempSubdirectory("sekisho-test-") : new DirectoryInfo(dataFolder);
        var environment = new Dictionary<string, string>(more ?? new Dictionary<string, string>());
        if (postgreSql is not null) environment["SEKISHO_POSTGRESQL"] = postgreSql;
        if (!sample) MasterKeyFile.Create(environment["SEKISHO_MASTER_KEY_FILE"] = Path.Combine(folder.FullName, "own.key"));
        var (settings, faults) = new SettingsReader(environment).Read(sample, folder.FullName, "http://127.0.0.1:0");
        if (settings is null) throw new InvalidOperationException(string.Join(" / ", faults));

        var time = new ShiftedTime();
        time.Advance(shift);
        var app = SekishoServer.Build(settings, time);
        app.Services.GetRequiredService<ILoggerFactory>();
        var server = new SampleServer(folder, dataFolder is not null, app, time);
        if (staff is { } people) await FoundAsync(app, people, cases);
        await ServeCommand.PrepareAsync(app, settings with { SampleCases = cases }, CancellationToken.None);
        await app.StartAsync();
        server.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        if (sample) await app.Services.GetRequiredService<ServiceRegistrar>().ConnectPracticeAsync(SampleCity.BodyId, server.Address, CancellationToken.None);
        return server;
    }

    private static async Task FoundAsync(WebApplication app, int staff, int cases)
    {
        await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        await app.Services.GetRequiredService<SampleCity>().EnsureAsync(staff, cases, null, CancellationToken.None);
    }

    /// <summary>Stops it and removes its data, unless they are to stay.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        object[] watchers = [app.Environment.WebRootFileProvider, app.Environment.ContentRootFileProvider];
        await app.DisposeAsync();

        // The host leaves its file watchers open, and a user has 128 of them (inotify): tests start about as many servers in one process.
        foreach (var watcher in watchers.OfType<IDisposable>()) watcher.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!keepsData) folder.Delete(recursive: true);
    }

    /// <summary>The system's clock with a shift.</summary>
    public sealed class ShiftedTime : TimeProvider
    {
        private TimeSpan shift;

        /// <inheritdoc/>
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;

        /// <summary>Moves it on, or back.</summary>
        public void Advance(TimeSpan by) => shift += by;
    }
}
