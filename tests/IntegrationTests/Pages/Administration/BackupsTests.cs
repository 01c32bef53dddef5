using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Gateway;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Backups;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class BackupsTests
{
    [Fact]
    public async Task An_administrator_takes_a_backup_and_sees_it_verified()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        var guard = server.Services.GetRequiredService<BackupGuard>();
        (await guard.RefusalAsync(SampleServer.City, default)).ShouldNotBeNull().Code.ShouldBe("SK1782");
        var page = await administrator.GetAsync("/administration/backups");
        page.Text.ShouldContain("24時間以内のものがありません");
        (await administrator.GetAsync("/administration")).Document.QuerySelector("main a[href='/administration/backups']").ShouldNotBeNull();

        var started = await administrator.PressAsync(page, "今すぐバックアップをとる");
        started.Text.ShouldContain("バックアップをとり始めました。");
        await Wait.UntilAsync(async () => (await guard.RefusalAsync(SampleServer.City, default)) is null && server.Services.GetRequiredService<BackupRunner>().Progress is null, "the backup is there");

        var done = await administrator.GetAsync("/administration/backups");
        done.Document.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain(".sekisho-backup");
        done.Text.ShouldNotContain("24時間以内のものがありません");
        server.Time.Advance(TimeSpan.FromHours(25));
        (await guard.RefusalAsync(SampleServer.City, default)).ShouldNotBeNull().Code.ShouldBe("SK1782");
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_is_told()
    {
        await using var server = await SampleServer.StartAsync();
        Directory.Delete(Path.Combine(server.DataFolder, "backups"), recursive: true);
        using var administrator = await Visitor.AsAsync(server, "ito");

        await administrator.PressAsync(await administrator.GetAsync("/administration/backups"), "今すぐバックアップをとる");
        await Wait.UntilAsync(() => server.Services.GetRequiredService<BackupRunner>().Fault is not null, "the fault is known");

        (await administrator.GetAsync("/administration/backups")).Text.ShouldContain("に書き込めません。置き場所、権限、空き容量を確かめてください。");
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("takahashi")]
    [InlineData("watanabe")]
    public async Task Only_administrators_open_it(string name)
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, name);

        (await visitor.GetAsync("/administration/backups")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
