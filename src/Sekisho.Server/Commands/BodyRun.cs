using Sekisho.Governance.Organizations;
using Sekisho.Server.Hosting;
using Sekisho.Server.Settings;
using Sekisho.Storage;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Commands;

/// <summary>A command on the database of this installation, for one body or for all.</summary>
internal static class BodyRun
{
    /// <summary>Finds the database and the bodies, and carries the command out for each; with <paramref name="one"/> for exactly one.</summary>
    public static async Task<int> WithStorageAsync(bool sample, string? data, string? name, bool one, Func<IServiceProvider, Body, Task<int>> act, CancellationToken cancellation)
    {
        var (settings, faults) = SettingsReader.OfProcess().ReadExisting(sample, data);
        if (settings is null || faults.Count > 0) return Faults.Print("設定に誤りがあるため、何もしませんでした。", faults);
        if (settings.PostgreSql is null && !File.Exists(settings.Storage.SqliteFile)) return Faults.Print("対象がありません。", [$"データベース「{settings.Storage.SqliteFile}」がありません。データの置き場所（--data または SEKISHO_DATA）を確かめてください。"]);
        var collection = new ServiceCollection();
        collection.AddLogging(ServerLogging.Add).AddSingleton(TimeProvider.System).AddStorage(settings.Storage, settings.MasterKey);
        await using var services = collection.BuildServiceProvider();
        try
        {
            if (!await services.GetRequiredService<DatabaseSetup>().IsCurrentAsync(cancellation)) return Faults.Print("何もしませんでした。", ["データベースの版が、この sekisho の版と合いません。サーバーと同じ版の sekisho で実行してください。"]);
            var all = await services.GetRequiredService<OrganizationQueries>().BodiesAsync(cancellation);
            var bodies = all.Where(b => name is null || b.Name == name).ToList();
            if (all.Count > 0 && (bodies.Count == 0 || (one && bodies.Count > 1))) return Faults.Print("対象の団体が一つに決まりません。", all.Select(b => $"--body {b.Name}"));
            if (bodies.Count == 0) return Faults.Print("対象がありません。", ["このデータの置き場所には、まだ団体が登録されていません。"]);
            var exit = 0;
            foreach (var body in bodies) exit = Math.Max(exit, await act(services, body));
            return exit;
        }
        catch (Exception fault) when (StartFaults.Explain(fault) is { } sentence)
        {
            return Faults.Print("実行できませんでした。", [sentence]);
        }
    }
}
