using System.Net;
using System.Text;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Rules;

public sealed class VersionTests(SharedCity city) : IClassFixture<SharedCity>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n");

    [Fact]
    public async Task The_chief_records_number_day_and_signed_paper_once_and_all_staff_get_it()
    {
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var list = await chief.GetAsync("/rules/versions");
        var path = list.Document.QuerySelectorAll("main a[href^='/rules/versions/']").Select(a => a.GetAttribute("href")!).First(h => h.Split('/').Length == 5);
        (await clerk.GetAsync(path)).Document.QuerySelector("#signed").ShouldBeNull();
        var form = await chief.GetAsync(path);

        (await chief.UploadAsync(form, "登録する", "Enactment.Paper", [("規程.txt", "これは規程です。"u8.ToArray())], ("Enactment.EnactedAs", "令和8年訓令第12号"), ("Enactment.DecidedOn", "2026-04-01"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1290");
        (await chief.UploadAsync(form, "登録する", "Enactment.Paper", [("規程.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])], ("Enactment.EnactedAs", "令和8年訓令第12号"), ("Enactment.DecidedOn", "2026-04-01"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1823");
        var done = await chief.UploadAsync(form, "登録する", "Enactment.Paper", [("規程.pdf", Pdf)], ("Enactment.EnactedAs", "令和8年訓令第12号"), ("Enactment.DecidedOn", "2026-04-01"));

        done.Text.ShouldContain("令和8年訓令第12号");
        done.Text.ShouldContain("令和8年4月1日");
        done.Document.QuerySelector("#signed").ShouldBeNull();
        using var file = await clerk.DownloadAsync(path + "?handler=Signed");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }
}
