using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class NewTests(SharedCity city) : IClassFixture<SharedCity>
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Form.Name", "県共同AI（職員プラン）"), ("Form.Provider", "例示社"), ("Form.Country", "日本"), ("Form.Contract", "Individual"), ("Form.Delivery", "LgwanAsp"),
        ("Form.TermsTitle", "利用契約書"), ("Form.TermsUrl", "https://ai.example.jp/terms"), ("Form.Domains", "ai.example.jp\nAI.example.jp"), ("Form.Note", "学習には使われません。"),
    ];

    [Fact]
    public async Task An_administrator_enters_a_service_once()
    {
        using var administrator = await Visitor.AsAsync(city.Server, "ito");
        var form = await administrator.GetAsync("/services/new");

        var made = await administrator.PressAsync(form, "登録する", Typed);
        var again = await administrator.PressAsync(form, "登録する", Typed);
        var taken = await administrator.PressAsync(await administrator.GetAsync("/services/new"), "登録する", Typed);

        made.Title.ShouldStartWith("県共同AI（職員プラン）");
        made.Text.ShouldContain("個別契約（LGWAN-ASP）");
        made.Text.ShouldContain("機密性2まで");
        again.Address.ShouldBe(made.Address);
        taken.Status.ShouldBe(HttpStatusCode.Conflict);
        taken.Faults.ShouldHaveSingleItem().ShouldContain("SK1411");
        taken.Document.QuerySelector("#provider")!.GetAttribute("value").ShouldBe("例示社");
        (await TrailReader.ActionsOfAsync(city.Server, "ito")).Count(a => a == "service.register").ShouldBe(1);
    }

    [Theory]
    [InlineData("Form.Name", "", "SK1005", "name")]
    [InlineData("Form.Provider", "", "SK1005", "provider")]
    [InlineData("Form.Country", " ", "SK1005", "country")]
    [InlineData("Form.Contract", "", "SK1005", "contract")]
    [InlineData("Form.Delivery", "", "SK1005", "delivery")]
    [InlineData("Form.TermsTitle", "", "SK1005", "terms-title")]
    [InlineData("Form.TermsUrl", "javascript:alert(1)", "SK1412", "terms-url")]
    [InlineData("Form.TermsUrl", "利用規約", "SK1412", "terms-url")]
    public async Task What_is_missing_or_wrong_is_named_at_its_field(string field, string value, string code, string place)
    {
        using var administrator = await Visitor.AsAsync(city.Server, "ito");

        var page = await administrator.PressAsync(await administrator.GetAsync("/services/new"), "登録する", [.. Typed.Where(f => f.Name is not ("Form.Name") || field == "Form.Name").Where(f => f.Name != field), .. field == "Form.Name" ? Array.Empty<(string, string)>() : [("Form.Name", $"別の{field}{value.Length}")], (field, value)]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain(code);
        page.Document.QuerySelector($".error-summary a[href='#{place}']").ShouldNotBeNull();
        page.Document.QuerySelector($"#{place}").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("takahashi")]
    [InlineData("tanaka")]
    public async Task Others_may_not(string name)
    {
        using var visitor = await Visitor.AsAsync(city.Server, name);

        (await visitor.GetAsync("/services/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
