using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;
using Sekisho.Server.Catalog;
using Sekisho.Server.Practice;
using Sekisho.Server.Settings;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>The practice AI as a program sees it that asks it past the gateway.</summary>
public sealed class PracticeAiTests(GatewayScene scene) : IClassFixture<GatewayScene>
{
    private const string Question = """{"model":"renshu-1","messages":[{"role":"user","content":"a"}]}""";

    [Theory]
    [InlineData("practice")]
    [InlineData("")]
    public async Task A_credential_that_can_be_guessed_opens_nothing(string credential) => (await AskAsync(Question, credential)).Status.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task What_is_no_Unicode_text_is_the_callers_fault() => (await AskAsync(Question.Replace("\"a\"", "\"\\ud842\""))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_request_without_a_length_is_measured_too()
    {
        // The server's own limit is 30 MB: whoever is let send 12 MB is not stopped by it.
        var answer = await AskAsync(Question.Replace("\"a\"", "\"" + new string('a', 12 << 20) + "\""));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task It_keeps_the_servers_time()
    {
        var before = scene.Server.Time.GetUtcNow().ToUnixTimeSeconds();
        scene.Server.Time.Advance(TimeSpan.FromHours(2));

        var answer = await AskAsync(Question);

        JsonElement.Parse(answer.Body).GetProperty("created").GetInt64().ShouldBeGreaterThanOrEqualTo(before + 7200);
    }

    [Fact]
    public async Task A_connection_with_another_credential_is_mended_at_the_next_start()
    {
        await using var own = await GatewayScene.StartAsync();
        var before = await PracticeAsync(own);
        var (seal, today) = (own.Get<ICredentialSeal>(), Sekisho.Governance.Calendars.JapanTime.DateAt(own.Server.Time.GetUtcNow()));
        await own.ChangeAsync<Service>(before.Id, null, async (service, desk) =>
            service.Connect(before.Upstream! with { SealedCredential = seal.Seal("practice") }, await desk.OrganizationAsync(), Actor.System, today));

        await own.Get<ServiceRegistrar>().ConnectPracticeAsync(SampleServer.City, own.Server.Address, TestContext.Current.CancellationToken);

        var mended = await PracticeAsync(own);
        seal.Open(mended.Upstream!.SealedCredential!).ShouldBe(PracticeAi.CredentialOf(own.Get<ServerSettings>().MasterKey));
        await own.Get<ServiceRegistrar>().ConnectPracticeAsync(SampleServer.City, own.Server.Address, TestContext.Current.CancellationToken);
        (await PracticeAsync(own)).Version.ShouldBe(mended.Version, "nothing happens where all is well");
    }

    private static async Task<Service> PracticeAsync(GatewayScene scene) =>
        (await scene.Get<ServiceQueries>().ListAsync(SampleServer.City, TestContext.Current.CancellationToken)).Single(s => s.Facts.Id == Catalogue.PracticeId);

    private async Task<GatewayAnswer> AskAsync(string json, string? credential = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(scene.Server.Address, "/practice/v1/chat/completions"))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential ?? PracticeAi.CredentialOf(scene.Get<ServerSettings>().MasterKey));
        using var response = await http.SendAsync(request);
        return await GatewayAnswer.ReadAsync(response);
    }
}
