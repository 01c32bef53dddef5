using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Keys;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Keys;

public sealed class NewTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task A_new_key_is_shown_once_opens_the_gateway_and_stands_in_no_file()
    {
        await new PermitBuilder(city.Server).MakeAsync();
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        var made = await visitor.PressAsync(await visitor.GetAsync("/keys/new"), "鍵を作る", ("Name", "広報課のパソコン"), ("Days", "30"));
        var secret = made.Document.QuerySelector("#secret")!.TextContent.Trim();
        var list = await visitor.GetAsync("/keys");
        await city.Server.UntilGatewayKnowsAsync(_ => city.Server.Services.GetRequiredService<Governance.Permits.ISnapshotSource>().Current.Keys.Values.Any(k => k.Name == "広報課のパソコン"));
        using var prompter = Prompter.WithKey(city.Server, secret);
        using var answer = await prompter.SendAsync("こんにちは");

        made.Title.ShouldBe("鍵を作りました");
        secret.ShouldStartWith("sekisho-");
        foreach (var example in (string[])["#example-curl", "#example-python", "#example-node"])
        {
            made.Document.QuerySelector(example)!.TextContent.ShouldContain(secret);
            made.Document.QuerySelector(example)!.TextContent.ShouldContain("renshu-1");
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        list.Text.ShouldContain("広報課のパソコン");
        list.Text.ShouldContain(secret[..14]);
        list.Document.DocumentElement.OuterHtml.ShouldNotContain(secret);
        DataFolder.Holds(city.Server, secret).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_key()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "kimura");
        var form = await visitor.GetAsync("/keys/new");

        var first = await visitor.PressAsync(form, "鍵を作る", ("Name", "一度だけ"));
        var second = await visitor.PressAsync(form, "鍵を作る", ("Name", "一度だけ"));

        first.Document.QuerySelector("#secret").ShouldNotBeNull();
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Document.QuerySelector("#secret").ShouldBeNull();
        second.Faults.ShouldHaveSingleItem().ShouldContain("SK1511");
        (await KeysOfAsync("kimura")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "30", "SK1005")]
    [InlineData("長い期間", "366", "SK1501")]
    [InlineData("短い期間", "0", "SK1501")]
    [InlineData("大きな数", "2147483647", "SK1501")]
    public async Task What_cannot_be_a_key_is_said(string name, string days, string code)
    {
        using var visitor = await Visitor.AsAsync(city.Server, "hayashi");

        var page = await visitor.PressAsync(await visitor.GetAsync("/keys/new"), "鍵を作る", ("Name", name), ("Days", days));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain(code);
        (await KeysOfAsync("hayashi")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longest_life_ends_with_its_last_day()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "fujita");
        var today = Governance.Calendars.JapanTime.DateAt(city.Server.Time.GetUtcNow());

        var page = await visitor.PressAsync(await visitor.GetAsync("/keys/new"), "鍵を作る", ("Name", "一年"), ("Days", "365"));

        page.Text.ShouldContain(Governance.Calendars.JapaneseEra.Format(today.AddDays(365)) + "まで");
        (await KeysOfAsync("fujita")).ShouldHaveSingleItem().ExpiresAt.ShouldBe(Governance.Calendars.JapanTime.StartOf(today.AddDays(366)));
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = new Visitor(city.Server);

        foreach (var path in (string[])["/keys", "/keys/new", $"/keys/{Guid.CreateVersion7()}/revoke"]) (await stranger.GetAsync(path)).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    private async Task<IReadOnlyList<Governance.Keys.AccessKey>> KeysOfAsync(string name) =>
        await city.Server.Services.GetRequiredService<KeyQueries>().OfPersonAsync(SampleServer.City, (await city.Server.OrganizationAsync()).PersonOf(name), default);
}
