using System.IO.Compression;
using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Disclosures;

public sealed class DisclosureTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task What_is_blacked_out_is_in_no_page_and_no_file()
    {
        var permit = await new PermitBuilder(city.Server) { Purpose = "川上商店と催しの案を出す。担当は山田。" }.MakeAsync();
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var page = await examiner.GetAsync($"/applications/{permit.CaseId}");
        page.Document.QuerySelector($"a[href='/applications/{permit.CaseId}/disclosure']").ShouldNotBeNull();
        var form = await examiner.GetAsync($"/applications/{permit.CaseId}/disclosure/new");
        var (purpose, names) = (Numbers(form, "川上商店").Single(), Numbers(form, "山田 花子"));
        names.Count.ShouldBeGreaterThan(2);
        (string, string)[] fields =
        [
            ("RequestNumber", "請求第7号"), ($"words-{purpose}", "川上商店\n担当は山田"), ($"ground-{purpose}", "Corporation"), ($"clause-{purpose}", "第7条第3号"),
            .. names.SelectMany(n => new[] { ("Whole", n.ToString(System.Globalization.CultureInfo.InvariantCulture)), ($"ground-{n}", "Person") }),
        ];

        var preview = await examiner.PressAsync(form, "開示される内容を確かめる", fields);
        preview.Text.ShouldContain("█████と催しの案を出す。█████。");
        (await examiner.GetAsync($"/applications/{permit.CaseId}/disclosure")).Text.ShouldContain("まだ作られていません");
        var made = await examiner.PressAsync(preview, "この内容で写しを作る");

        made.Text.ShouldContain("黒塗りした写しを作りました。");
        var paper = made.Document.QuerySelector("article")!.TextContent;
        using var html = await examiner.DownloadAsync(made, "ファイル（HTML）で受け取る");
        using var zip = await examiner.DownloadAsync(made, "添付も含めて ZIP で受け取る");
        using var archive = new ZipArchive(await zip.Content.ReadAsStreamAsync());
        archive.Entries.Select(e => e.FullName).ShouldBe(["写し.html", "開示しない理由.xlsx"]);
        var texts = new List<string> { paper, await html.Content.ReadAsStringAsync(), html.Content.Headers.ContentDisposition!.ToString(), await new StreamReader(await archive.Entries[0].OpenAsync()).ReadToEndAsync() };
        using (var sheet = new ZipArchive(await archive.Entries[1].OpenAsync()))
        {
            foreach (var part in sheet.Entries) texts.Add(await new StreamReader(await part.OpenAsync()).ReadToEndAsync());
        }

        foreach (var text in texts)
        {
            text.ShouldNotContain("川上商店");
            text.ShouldNotContain("山田 花子");
        }

        texts[1].ShouldContain("█████と催しの案を出す。█████。");
        texts[1].ShouldContain("第7条第3号");
        using var auditor = await Visitor.AsAsync(city.Server, "watanabe");
        (await auditor.GetAsync(made.Address.AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync($"/applications/{permit.CaseId}/disclosure/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var applicant = await Visitor.AsAsync(city.Server, "yamada");
        (await applicant.GetAsync($"/applications/{permit.CaseId}/disclosure")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.GetAsync($"/applications/{permit.CaseId}")).Document.QuerySelector("a[href$='/disclosure']").ShouldBeNull();
    }

    [Fact]
    public async Task Words_that_are_not_there_no_ground_and_no_number_are_told_at_their_fields()
    {
        var permit = await new PermitBuilder(city.Server) { Purpose = "川下商店の案。" }.MakeAsync();
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        var form = await decider.GetAsync($"/applications/{permit.CaseId}/disclosure/new");
        var n = Numbers(form, "川下商店").Single();

        (await decider.PressAsync(form, "開示される内容を確かめる", ($"words-{n}", "川上"), ($"ground-{n}", "Person"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1820");
        (await decider.PressAsync(form, "開示される内容を確かめる", ($"words-{n}", "川下"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1821");
        var preview = await decider.PressAsync(form, "開示される内容を確かめる", ($"words-{n}", "川下"), ($"ground-{n}", "Person"));
        (await decider.PressAsync(preview, "この内容で写しを作る")).Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
    }

    [Fact]
    public async Task A_case_that_changed_meanwhile_is_looked_at_again()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        var preview = await decider.PressAsync(await decider.GetAsync($"/applications/{permit.CaseId}/disclosure/new"), "開示される内容を確かめる", ("RequestNumber", "請求第8号"));
        await decider.PressAsync(await decider.GetAsync($"/applications/{permit.CaseId}"), "コメントを加える", ("Comment", "後から加えた言葉"));

        var late = await decider.PressAsync(preview, "この内容で写しを作る");

        late.Faults.ShouldHaveSingleItem().ShouldContain("SK1002");
        late.Text.ShouldContain("後から加えた言葉");
    }

    /// <summary>The numbers of the passages in which words stand.</summary>
    private static List<int> Numbers(VisitedPage form, string words) =>
        [.. form.Document.QuerySelectorAll("p[id^='text-']").Where(p => p.TextContent.Contains(words, StringComparison.Ordinal)).Select(p => int.Parse(p.Id![5..], System.Globalization.CultureInfo.InvariantCulture))];
}
