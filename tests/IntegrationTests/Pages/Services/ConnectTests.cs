using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Practice;
using Sekisho.Server.Settings;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class ConnectTests(SharedCity city) : IClassFixture<SharedCity>
{
    private const string Credential = "sk-provider-credential-0123456789";

    [Fact]
    public async Task The_credential_is_sealed_and_shown_to_nobody()
    {
        var service = await city.Server.ServiceAsync("openai-api");
        using var administrator = await Visitor.AsAsync(city.Server, "ito");
        var path = $"/services/{service.Id}/connect";

        var done = await administrator.PressAsync(await administrator.GetAsync(path), "保存してつなぐ", ("Endpoint", "https://api.example.com/v1"), ("Credential", Credential), ("Models", "標準=gpt-x\nsame-name"));
        var again = await administrator.GetAsync(path);

        done.Text.ShouldContain("つながっています。使えるモデル：標準、same-name");
        again.Document.DocumentElement.OuterHtml.ShouldNotContain(Credential);
        again.Text.ShouldContain("保存されています");
        var sealedNow = (await city.Server.ServiceAsync("openai-api")).Upstream!.SealedCredential!;
        sealedNow.ShouldNotContain(Credential);
        DataFolder.Holds(city.Server, Credential).ShouldBeFalse();

        await administrator.PressAsync(again, "保存してつなぐ", ("Models", "other"));
        (await city.Server.ServiceAsync("openai-api")).Upstream!.SealedCredential.ShouldBe(sealedNow);

        await administrator.PressAsync(await administrator.GetAsync(path), "保存してつなぐ", ("Endpoint", "https://elsewhere.example.com/v1"));
        (await city.Server.ServiceAsync("openai-api")).Upstream!.SealedCredential.ShouldBeNull();
    }

    [Theory]
    [InlineData("ftp://example.com", "m", "SK1401")]
    [InlineData("api.example.com", "m", "SK1401")]
    [InlineData("https://api.example.com/v1", "", "SK1005")]
    [InlineData("https://api.example.com/v1", "a=", "SK1414")]
    [InlineData("https://api.example.com/v1", "a b=c", "SK1414")]
    [InlineData("https://api.example.com/v1", "a=b\na=c", "SK1413")]
    public async Task What_cannot_be_connected_is_said(string endpoint, string models, string code)
    {
        var service = await city.Server.ServiceAsync("chatgpt-enterprise");
        using var administrator = await Visitor.AsAsync(city.Server, "ito");

        var page = await administrator.PressAsync(await administrator.GetAsync($"/services/{service.Id}/connect"), "保存してつなぐ", ("Endpoint", endpoint), ("Models", models), ("Credential", Credential));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain(code);
        page.Document.DocumentElement.OuterHtml.ShouldNotContain(Credential);
        (await city.Server.ServiceAsync("chatgpt-enterprise")).Upstream.ShouldBeNull();
    }

    [Fact]
    public async Task A_trial_tells_whether_the_provider_answers_and_knows_the_credential()
    {
        var service = await city.Server.ServiceAsync("chatgpt-personal");
        using var administrator = await Visitor.AsAsync(city.Server, "ito");
        var practice = new Uri(city.Server.Address, "/practice/v1").AbsoluteUri;
        var credential = PracticeAi.CredentialOf(city.Server.Services.GetRequiredService<ServerSettings>().MasterKey);

        (await TryAsync(practice, credential)).ShouldStartWith("接続できました");
        (await TryAsync(practice, "wrong")).ShouldContain("認証情報が受け付けられませんでした");
        (await TryAsync(new Uri(city.Server.Address, "/nowhere").AbsoluteUri, credential)).ShouldContain("届きました");
        (await TryAsync("http://127.0.0.1:1/v1", credential)).ShouldContain("届きませんでした");

        async Task<string> TryAsync(string endpoint, string given)
        {
            var connected = await administrator.PressAsync(await administrator.GetAsync($"/services/{service.Id}/connect"), "保存してつなぐ", ("Endpoint", endpoint), ("Credential", given), ("Models", "m"));
            var tried = await administrator.PressAsync(connected, "接続を試す");
            return tried.Document.QuerySelectorAll(".notice[role=status] p")[^1].TextContent.Trim();
        }
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("takahashi")]
    public async Task Others_may_not(string name)
    {
        var service = await city.Server.ServiceAsync("openai-api");
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync($"/services/{service.Id}/connect")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/services/{service.Id}/connect", ("form", form), ("Endpoint", "https://evil.example/v1"), ("Models", "m"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/services/{service.Id}?handler=Try", ("form", form))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
