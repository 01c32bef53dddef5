using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Keys;
using Sekisho.Storage.Usage;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>A person with a key, as their program calls the gateway.</summary>
internal sealed class GatewayUser(GatewayScene scene, FakeProvider provider, string model, KeySecret secret, Guid keyId, Guid personId, Guid? permitId, Guid serviceId) : IDisposable
{
    // Whoever leaves a stream leaves at once; the default goes on listening for two seconds.
    private readonly HttpClient http = new(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero }) { BaseAddress = scene.Server.Address };

    public FakeProvider Provider => provider;

    /// <summary>The model's name in this body.</summary>
    public string Model => model;

    public KeySecret Secret => secret;

    public Guid KeyId => keyId;

    public Guid PersonId => personId;

    public Guid PermitId => permitId!.Value;

    public Guid ServiceId => serviceId;

    /// <summary>Base address for clients.</summary>
    public Uri BaseUrl => new(scene.Server.Address, "v1");

    /// <summary>Says something.</summary>
    public Task<GatewayAnswer> AskAsync(string text, bool stream = false) => SendAsync(Body(text, stream));

    /// <summary>Sends a request as it stands.</summary>
    public Task<GatewayAnswer> SendAsync(string json) => SendAsync(new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Sends a request, by default with the person's own key.</summary>
    public async Task<GatewayAnswer> SendAsync(HttpContent content, string? authorization = null, string path = "/v1/chat/completions")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? "Bearer " + secret.Text);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return await GatewayAnswer.ReadAsync(response);
    }

    /// <summary>Asks for something that is no prompt.</summary>
    public async Task<GatewayAnswer> GetAsync(string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return await GatewayAnswer.ReadAsync(response);
    }

    /// <summary>Begins a stream and leaves after the first bytes.</summary>
    public async Task BeginAndLeaveAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = new StringContent(Body("長い話をしてください。", stream: true), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using (var stream = await response.Content.ReadAsStreamAsync())
        {
            await stream.ReadExactlyAsync(new byte[64]);
        }

        response.Dispose();
    }

    /// <summary>The request that <see cref="AskAsync"/> sends.</summary>
    public string Body(string text, bool stream = false) => $$"""{"model":"{{model}}","messages":[{"role":"user","content":{{JsonSerializer.Serialize(text)}}}]{{(stream ? ",\"stream\":true" : "")}}}""";

    /// <summary>This key's uses in the database, the newest first; waits for so many, each with its outcome.</summary>
    public async Task<IReadOnlyList<Use>> UsesAsync(int count)
    {
        IReadOnlyList<Use> uses = [];
        await Wait.UntilAsync(
            async () =>
            {
                uses = await StoredAsync();
                return uses.Count >= count && uses.All(u => u.Outcome is not null);
            },
            $"{count} uses with outcome");
        uses.Count.ShouldBe(count);
        return uses;
    }

    /// <summary>The use that an answer names, once it is in the database with its outcome.</summary>
    public async Task<Use> UseOfAsync(GatewayAnswer answer)
    {
        Use? use = null;
        await Wait.UntilAsync(async () => (use = (await StoredAsync()).FirstOrDefault(u => u.Intent.Id.ToString() == answer.Headers["x-sekisho-use"]))?.Outcome is not null, "the use with its outcome");
        return use!;
    }

    /// <summary>This key's uses in the database now.</summary>
    public async Task<IReadOnlyList<Use>> StoredAsync()
    {
        var today = JapanTime.DateAt(scene.Server.Time.GetUtcNow());
        var filter = new UseFilter(today.AddDays(-1), today.AddDays(1)) { Persons = [personId] };
        return [.. (await scene.Get<UseQueries>().ListAsync(SampleServer.City, filter, CancellationToken.None)).Items.Where(u => u.Intent.KeyId == keyId)];
    }

    public void Dispose() => http.Dispose();
}
