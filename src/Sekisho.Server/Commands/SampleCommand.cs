using System.CommandLine;
using System.Diagnostics;
using Sekisho.Server.Hosting;
using Sekisho.Server.Sample;
using Sekisho.Server.Settings;
using Sekisho.Storage;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho sample</c>: fills a new database with the sample city, as large as one wants it, for trying and measuring.</summary>
internal static class SampleCommand
{
    /// <summary>Most staff.</summary>
    public const int MostStaff = 20_000;

    /// <summary>Most cases.</summary>
    public const int MostCases = 50_000;

    public static Command Make()
    {
        var staff = new Option<int>("--staff") { Description = $"職員の数（30から{MostStaff}まで）。", DefaultValueFactory = _ => SampleCity.Data.People.Length };
        var cases = new Option<int>("--cases") { Description = $"過去3年の申請の数（0から{MostCases}まで）。", DefaultValueFactory = _ => SampleCity.Cases };
        var data = new Option<string?>("--data") { Description = "データの置き場所（SEKISHO_DATA）。既定は data。" };
        var command = new Command("sample", "新しいデータベースに見本市を作る。大きさを選べる。できたら serve --sample で動かす。") { staff, cases, data };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(staff), parsed.GetValue(cases), parsed.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int staff, int cases, string? data, CancellationToken cancellation)
    {
        if (staff < SampleCity.Data.People.Length || staff > MostStaff) return Faults.Print("見本市を作れませんでした。", [$"--staff は{SampleCity.Data.People.Length}から{MostStaff}までの数にしてください。"]);
        if (cases is < 0 or > MostCases) return Faults.Print("見本市を作れませんでした。", [$"--cases は0から{MostCases}までの数にしてください。"]);
        var (settings, faults) = SettingsReader.OfProcess().Read(sample: true, data, urls: null);
        if (settings is null || faults.Count > 0) return Faults.Print("設定に誤りがあるため、見本市を作れませんでした。", faults);
        await using var app = SekishoServer.Build(settings with { SampleCases = cases });
        try
        {
            await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellation);
            if (await app.Services.GetRequiredService<DatabaseSetup>().HasBodyAsync(cancellation)) return Faults.Print("見本市を作れませんでした。", ["このデータベースにはすでに団体があります。--data で新しい場所を指定してください。"]);
            await app.Services.GetRequiredService<Vault>().CheckMasterKeyAsync(cancellation);
            var clock = Stopwatch.StartNew();
            await app.Services.GetRequiredService<SampleCity>().EnsureAsync(staff, cases, new ProgressLine("申請の履歴を作っています"), cancellation);
            Console.WriteLine($"見本市を作りました（職員{staff}人、申請{cases}件、{clock.Elapsed.TotalSeconds:0}秒）。次のように動かせます: sekisho serve --sample --data {settings.DataFolder}");
            return 0;
        }
        catch (Exception fault) when (StartFaults.Explain(fault) is { } sentence)
        {
            return Faults.Print("見本市を作れませんでした。", [sentence]);
        }
    }
}
