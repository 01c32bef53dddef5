using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Sekisho.Server.Catalog;
using Sekisho.Server.Hosting;
using Sekisho.Server.Sample;
using Sekisho.Server.Settings;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho serve</c>: checks all settings, brings the database up to date, serves until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var sample = new Option<bool>("--sample") { Description = "見本市（架空の市）のデータで試す。本番では使わない。" };
        var data = new Option<string?>("--data") { Description = "データの置き場所（SEKISHO_DATA）。既定は data。" };
        var urls = new Option<string?>("--urls") { Description = "待ち受けるアドレス（SEKISHO_URLS）。既定は http://127.0.0.1:5080。" };
        var command = new Command("serve", "サーバーを動かす。") { sample, data, urls };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(urls), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool sample, string? data, string? urls, CancellationToken cancellation)
    {
        var (settings, faults) = SettingsReader.OfProcess().Read(sample, data, urls);
        if (settings is null || faults.Count > 0) return Faults.Print("設定に誤りがあるため、起動しませんでした。", faults);
        if (sample) settings = settings with { SampleCases = SampleCity.Cases };
        await using var app = SekishoServer.Build(settings);
        try
        {
            await PrepareAsync(app, settings, cancellation);
            await app.StartAsync(cancellation);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Faults.Print("起動できませんでした。", [$"{string.Join("、", settings.Urls)} はほかのプログラムが使っています。--urls で別のアドレスを指定してください。"]);
        }
        catch (Exception fault) when (StartFaults.Explain(fault) is { } sentence)
        {
            return Faults.Print("起動できませんでした。", [sentence]);
        }

        await AfterStartAsync(app, settings, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <summary>Before anybody is served: the tables, the right master key, and in sample mode the city.</summary>
    public static async Task PrepareAsync(WebApplication app, ServerSettings settings, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellation);
        await KeepSampleApartAsync(app, settings, cancellation);
        await app.Services.GetRequiredService<Vault>().CheckMasterKeyAsync(cancellation);
        if (settings.Sample) await app.Services.GetRequiredService<SampleCity>().EnsureAsync(settings.SampleCases, cancellation);
    }

    private static async Task KeepSampleApartAsync(WebApplication app, ServerSettings settings, CancellationToken cancellation)
    {
        var bodies = await app.Services.GetRequiredService<OrganizationQueries>().BodiesAsync(cancellation);
        var holdsSample = bodies.Any(b => b.Id == SampleCity.BodyId);
        if (holdsSample && !settings.Sample) throw new SampleMixedException("このデータベースには見本市のデータがあり、そのパスワードは公開されています。本番では、新しい SEKISHO_DATA と SEKISHO_POSTGRESQL を指定してください。見本を続けるときは --sample を付けてください。");
        if (settings.Sample && bodies.Count > 0 && !holdsSample) throw new SampleMixedException("このデータベースには実際の団体が登録されています。--sample を付けずに起動するか、見本のために別の --data を指定してください。");
    }

    /// <summary>Once it listens: the practice AI is connected with the real address, and the first lines are printed.</summary>
    public static async Task AfterStartAsync(WebApplication app, ServerSettings settings, CancellationToken cancellation)
    {
        var address = ListenAddress.FromHere(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        if (settings.Sample)
        {
            await app.Services.GetRequiredService<ServiceRegistrar>().ConnectPracticeAsync(SampleCity.BodyId, address, cancellation);
            Banner.PrintSample(address);
        }
        else if (!await app.Services.GetRequiredService<DatabaseSetup>().HasAccountAsync(cancellation))
        {
            Banner.PrintSetup(settings.PublicUrl, await app.Services.GetRequiredService<Invitations>().CreateAsync(Guid.Empty, null, cancellation));
        }
        else
        {
            foreach (var body in await app.Services.GetRequiredService<OrganizationQueries>().BodiesAsync(cancellation))
            {
                await app.Services.GetRequiredService<ServiceRegistrar>().ConnectPracticeAsync(body.Id, address, cancellation);
            }

            Banner.PrintAddress(address);
        }
    }
}
