using System.Net;
using System.Net.Sockets;

namespace Sekisho.IntegrationTests.Commands;

/// <summary>What <c>sekisho serve</c> says when it cannot start, by the published executable.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    [Fact]
    public async Task Without_a_master_key_and_with_other_faults_it_lists_them_all_and_does_not_start()
    {
        var (exitCode, output, errors) = await Executable.RunAsync(
            new Dictionary<string, string> { ["SEKISHO_URLS"] = "nonsense", ["SEKISHO_TRUSTED_PROXIES"] = "everybody" }, "serve", "--data", folder.FullName);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)).ShouldBe(3);
        errors.ShouldContain("マスター鍵がありません。");
        File.Exists(Path.Combine(folder.FullName, "sekisho.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}";

        var (exitCode, _, errors) = await Executable.RunAsync(new Dictionary<string, string>(), "serve", "--sample", "--data", folder.FullName, "--urls", url);

        exitCode.ShouldBe(2);
        errors.ShouldContain($"{url}/ はほかのプログラムが使っています。");
    }

    [Fact]
    public async Task A_master_key_that_is_not_the_databases_own_is_refused()
    {
        await InitializeAsync();
        File.Delete(Path.Combine(folder.FullName, "master.key"));

        var (exitCode, _, errors) = await Executable.RunAsync(new Dictionary<string, string>(), "serve", "--sample", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(2);
        errors.ShouldContain("マスター鍵が、このデータベースを作ったときのものと違います。");
    }

    [Fact]
    public async Task The_sample_citys_data_are_never_served_as_a_real_body()
    {
        await InitializeAsync();

        var (exitCode, _, errors) = await Executable.RunAsync(
            new Dictionary<string, string> { ["SEKISHO_MASTER_KEY_FILE"] = Path.Combine(folder.FullName, "master.key") }, "serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(2);
        errors.ShouldContain("このデータベースには見本市のデータがあり");
    }

    [Fact]
    public async Task The_sample_city_is_not_put_beside_a_real_body()
    {
        await using var server = await Tests.SampleServer.StartEmptyAsync();
        await Servers.OtherTown.FoundAsync(server);
        File.Copy(Path.Combine(server.DataFolder, "own.key"), Path.Combine(folder.FullName, "master.key"));
        await using (var source = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(server.DataFolder, "sekisho.db")}"))
        await using (var copy = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.FullName, "sekisho.db")};Pooling=False"))
        {
            await source.OpenAsync(TestContext.Current.CancellationToken);
            await copy.OpenAsync(TestContext.Current.CancellationToken);
            source.BackupDatabase(copy);
        }

        var (exitCode, _, errors) = await Executable.RunAsync(new Dictionary<string, string>(), "serve", "--sample", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(2);
        errors.ShouldContain("実際の団体が登録されています。");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task InitializeAsync()
    {
        await using (await Tests.SampleServer.StartAsync(dataFolder: folder.FullName))
        {
        }
    }
}
