using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class DetailTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task A_permit_shows_facts_conditions_and_its_history()
    {
        var permit = await new PermitBuilder(city.Server) { Conditions = ["月に一度、使い方を報告する。"] }.MakeAsync();
        using var applicant = await Visitor.AsAsync(city.Server, "yamada");

        var page = await applicant.GetAsync($"/permits/{permit.Id}");

        page.Title.ShouldStartWith(permit.Number);
        page.Text.ShouldContain($"{Governance.Calendars.JapaneseEra.Format(permit.From)}から{Governance.Calendars.JapaneseEra.Format(permit.Until)}まで");
        foreach (var word in (string[])["練習用AI", "催しの案を出す。", "広報課の職員全員", "機密性1まで", "情報政策課長（中村 健）", "月に一度、使い方を報告する。"]) page.Text.ShouldContain(word);
        page.Document.QuerySelectorAll(".timeline__what").Select(w => w.TextContent).ShouldBe(["利用申請を提出した", "利用申請を承認した", "利用申請を決裁した"]);
        page.Text.ShouldContain("条件付き許可：きまりの範囲の利用であるため。");
        page.Document.QuerySelector($"a[href='/applications/{permit.CaseId}']").ShouldNotBeNull();
        page.Document.QuerySelector($"a[href='/permits/{permit.Id}/suspend']").ShouldBeNull();
    }

    [Theory]
    [InlineData("利用者を追加する", "/edit/users")]
    [InlineData("変更する", "/edit/change")]
    [InlineData("更新する", "/edit/period")]
    [InlineData("廃止を届け出る", "/edit/period")]
    public async Task What_is_asked_of_a_permit_begins_on_its_page(string button, string question)
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var applicant = await Visitor.AsAsync(city.Server, "yamada");

        var begun = await applicant.PressAsync(await applicant.GetAsync($"/permits/{permit.Id}"), button);

        begun.Status.ShouldBe(HttpStatusCode.OK);
        begun.Address.AbsolutePath.ShouldStartWith("/applications/");
        begun.Address.AbsolutePath.ShouldEndWith(question);
    }

    [Fact]
    public async Task Somebody_from_elsewhere_sees_the_permit_but_no_way_into_the_application()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var other = await Visitor.AsAsync(city.Server, "ikeda");

        var page = await other.GetAsync($"/permits/{permit.Id}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector($"a[href='/applications/{permit.CaseId}']").ShouldBeNull();
    }

    [Fact]
    public async Task What_this_body_does_not_have_is_not_found()
    {
        var town = await OtherTown.FoundAsync(city.Server);
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");

        foreach (var id in (Guid[])[town.PermitId, Guid.CreateVersion7()])
        {
            (await chief.GetAsync($"/permits/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await chief.GetAsync($"/permits/{id}/suspend")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await chief.GetAsync($"/permits/{id}/lift")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await chief.GetAsync("/permits")).Text.ShouldNotContain("隣町");
    }
}
