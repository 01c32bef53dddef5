using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

public sealed class SampleServerTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_sample_city_is_ready_and_its_people_can_sign_in(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = await SampleServer.StartAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null);
        using var visitor = await Visitor.AsAsync(server, "yamada");

        var home = await visitor.GetAsync("/");
        using var http = new HttpClient { BaseAddress = server.Address };
        await WaitUntilReadyAsync(http);

        home.Title.ShouldBe("あなたがすること");
        home.Document.QuerySelector(".header__person")!.TextContent.ShouldContain("山田 花子");
        home.Document.QuerySelector(".sample-banner")!.TextContent.ShouldContain("見本");
    }

    [Fact]
    public async Task Nobody_sees_anything_without_signing_in()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);

        var page = await stranger.GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.AbsolutePath.ShouldBe("/sign-in");
    }

    private static async Task WaitUntilReadyAsync(HttpClient http)
    {
        for (var i = 0; i < 100; i++)
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString().ShouldBe("ready");
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The server did not get ready.");
    }
}
