using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Commands;
using Sekisho.Storage.Secrets;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>kill -9 of the published executable: what the provider received is compared with what the database holds.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int AtOnce = 50;

    [Fact]
    public async Task Killed_twenty_times_under_load_nothing_that_left_is_without_its_record()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"Seed of the moments of killing: {seed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var moments = new Random(seed);
        Requirement.Variable("SEKISHO_TEST_PUBLISHED", "公開用の実行ファイルがありません。./test で実行してください。");
        var folder = Directory.CreateTempSubdirectory("sekisho-test-");
        await using var provider = await FakeProvider.StartAsync();
        try
        {
            var (key, model) = await PrepareAsync(folder.FullName, provider);
            for (var i = 0; i < Kills; i++) await RunAndKillAsync(folder.FullName, key, model, TimeSpan.FromMilliseconds(moments.Next(30, 600)));
            await SettleAsync(folder.FullName);

            var (intents, outcomes, interrupted) = await StoredAsync(folder.FullName);
            TestContext.Current.TestOutputHelper?.WriteLine($"received {provider.Received.Count}, intents {intents.Count}, interrupted {interrupted}");
            provider.Received.Count.ShouldBeGreaterThan(Kills, "the load must have reached the provider");
            provider.Received.Select(r => NumberOf(r.Text)).Distinct().Count().ShouldBe(provider.Received.Count, "nothing is sent twice");
            provider.Received.Select(r => DigestOf(r.Text, folder.FullName, model)).Except(intents.Select(i => i.Digest)).ShouldBeEmpty($"everything that left has its intent (seed {seed})");
            outcomes.Order().ShouldBe(intents.Select(i => i.Id).Order(), $"every intent has exactly one outcome (seed {seed})");
            interrupted.ShouldBeGreaterThan(0, "the kills must have cut something off");
            var verified = await Executable.RunAsync(new Dictionary<string, string>(), "audit", "verify", "--sample", "--data", folder.FullName);
            verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string Key, string Model)> PrepareAsync(string folder, FakeProvider provider)
    {
        await using var scene = await GatewayScene.StartAsync(dataFolder: folder);
        using var user = await scene.AdmitAsync(provider);
        return (user.Secret.Text, user.Model);
    }

    private static async Task RunAndKillAsync(string folder, string key, string model, TimeSpan after)
    {
        using var server = Executable.Start(new Dictionary<string, string>(), "serve", "--sample", "--data", folder, "--urls", "http://127.0.0.1:0");
        using var ended = new CancellationTokenSource();
        try
        {
            using var http = new HttpClient { BaseAddress = await Executable.ReadyAsync(server) };
            var load = Enumerable.Range(0, AtOnce).Select(_ => LoadAsync(http, key, model, ended.Token)).ToArray();
            await Task.Delay(after);
            server.Kill();
            await ended.CancelAsync();
            await Task.WhenAll(load);
        }
        finally
        {
            if (!server.HasExited) server.Kill();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>One prompt after another, half of them streamed, until the server is gone.</summary>
    private static async Task LoadAsync(HttpClient http, string key, string model, CancellationToken ended)
    {
        for (var i = 0; !ended.IsCancellationRequested; i++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions")
                {
                    Content = new StringContent($$"""{"model":"{{model}}","stream":{{(i % 2 == 0 ? "true" : "false")}},"messages":[{"role":"user","content":"要求 {{Guid.NewGuid()}}"}]}""", Encoding.UTF8, "application/json"),
                };
                request.Headers.Authorization = new("Bearer", key);
                using var answer = await http.SendAsync(request, ended);
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A last start settles what the kills left behind; it is stopped as an administrator stops it.</summary>
    private static async Task SettleAsync(string folder)
    {
        using var server = Executable.Start(new Dictionary<string, string>(), "serve", "--sample", "--data", folder, "--urls", "http://127.0.0.1:0");
        await Executable.ReadyAsync(server);
        await Wait.UntilAsync(
            async () =>
            {
                var (intents, outcomes, _) = await StoredAsync(folder);
                return intents.Count == outcomes.Count;
            },
            "every intent has an outcome");
        using var stop = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await stop.WaitForExitAsync();
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await server.WaitForExitAsync(tooLong.Token);
        server.ExitCode.ShouldBe(0);
    }

    private static async Task<(IReadOnlyList<(string Id, string Digest)> Intents, IReadOnlyList<string> Outcomes, int Interrupted)> StoredAsync(string folder)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "sekisho.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        var (intents, outcomes) = (await ColumnAsync(connection, "SELECT id || ' ' || prompt_digest FROM uses"), await ColumnAsync(connection, "SELECT use_id FROM use_outcomes"));
        return ([.. intents.Select(i => i.Split(' ')).Select(i => (i[0], i[1]))], outcomes, (await ColumnAsync(connection, $"SELECT use_id FROM use_outcomes WHERE kind IN ('{OutcomeKind.Interrupted}', '{(int)OutcomeKind.Interrupted}')")).Count);
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    private static string NumberOf(string request) => request[request.IndexOf("要求 ", StringComparison.Ordinal)..];

    /// <summary>The digest of what the caller sent, from what the provider got.</summary>
    private static string DigestOf(string received, string folder, string model)
    {
        var sent = received.Replace("\"stream_options\":{\"include_usage\":true},", "").Replace("provider-model", model);
        var key = MasterKey.Parse(File.ReadAllText(Path.Combine(folder, "master.key"))).Derive("prompt-digest");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(sent)));
    }
}
