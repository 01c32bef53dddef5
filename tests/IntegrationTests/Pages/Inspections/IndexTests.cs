using System.Net;
using System.Text;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Inspections;

public sealed class IndexTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task Only_who_is_signed_in_opens_it()
    {
        using var stranger = new Visitor(city.Server);
        (await stranger.GetAsync("/inspect")).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task It_shows_what_is_found_what_happens_and_the_masked_text()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");

        var page = await clerk.PressAsync(await clerk.GetAsync("/inspect"), "調べる", ("Text", "申請者：古賀 誠一\n電話は090-1234-5678です。"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("mark .found__type").Select(m => m.TextContent).ShouldBe(["氏名", "電話"]);
        page.Document.QuerySelector("#masked")!.TextContent.Replace("\r", "", StringComparison.Ordinal).ShouldBe("申請者：〔氏名1〕\n電話は〔電話1〕です。");
        page.Text.ShouldContain("伏せると");
    }

    [Fact]
    public async Task What_stops_is_said_and_no_masked_text_is_offered()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");

        var page = await clerk.PressAsync(await clerk.GetAsync("/inspect"), "調べる", ("Text", "マイナンバーは123456789018です。"));

        page.Text.ShouldContain("送れません");
        page.Document.QuerySelector("#masked").ShouldBeNull();
    }

    [Fact]
    public async Task A_text_without_findings_is_said_to_have_none()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        (await clerk.PressAsync(await clerk.GetAsync("/inspect"), "調べる", ("Text", "催しの案内文を直してください。"))).Text.ShouldContain("見つかったものはありません");
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_cannot_be_read_is_refused()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var form = await clerk.GetAsync("/inspect");

        var read = await clerk.UploadAsync(form, "調べる", ("Upload", "memo.txt", Encoding.UTF8.GetBytes("電話は090-1234-5678です。")));
        read.Document.QuerySelectorAll("mark .found__type").Select(m => m.TextContent).ShouldBe(["電話"]);

        var picture = await clerk.UploadAsync(form, "調べる", ("Upload", "scan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]));
        picture.Status.ShouldBe(HttpStatusCode.BadRequest);
        picture.Text.ShouldContain("SK1359");
    }

    [Fact]
    public async Task An_empty_form_and_a_text_too_long_are_refused()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var form = await clerk.GetAsync("/inspect");
        (await clerk.PressAsync(form, "調べる", ("Text", " "))).Text.ShouldContain("SK1357");
        (await clerk.PressAsync(form, "調べる", ("Text", new string('あ', 100_001)))).Text.ShouldContain("SK1358");
    }
}
