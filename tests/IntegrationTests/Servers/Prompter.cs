using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Usage;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>Somebody of the sample city with a key, who sends prompts through the gateway.</summary>
internal sealed class Prompter : IDisposable
{
    private readonly SampleServer server;
    private readonly HttpClient http;

    private Prompter(SampleServer server, string key)
    {
        this.server = server;
        http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public static async Task<Prompter> AsAsync(SampleServer server, string name)
    {
        var (id, secret) = (Guid.CreateVersion7(), KeySecret.Create());
        var by = new Actor((await server.OrganizationAsync()).PersonOf(name));
        var issued = await server.Services.GetRequiredService<IChanges>().CreateAsync<AccessKey>(
            new ChangeRequest(SampleServer.City, id, 0, by, Guid.CreateVersion7()),
            desk => Task.FromResult(AccessKey.Issue(id, SampleServer.City, "試験", secret, desk.At.AddDays(30), by, desk.At)));
        issued.Refused.ShouldBeFalse(issued.Refusal?.Sentence);
        var prompter = WithKey(server, secret.Text);
        await prompter.UntilKnownAsync();
        return prompter;
    }

    public static Prompter WithKey(SampleServer server, string key) => new(server, key);

    /// <summary>Sends a prompt to a model, whole.</summary>
    public Task<HttpResponseMessage> SendAsync(string text, string model = "renshu-1") =>
        http.PostAsJsonAsync(new Uri("/v1/chat/completions", UriKind.Relative), new { model, messages = new[] { new { role = "user", content = text } } });

    /// <summary>Waits until the journal's records of so many uses stand in the database with their outcomes.</summary>
    public async Task UntilStoredAsync(int uses)
    {
        var today = Governance.Calendars.JapanTime.DateAt(server.Time.GetUtcNow());
        for (var i = 0; i < 200; i++)
        {
            var list = await server.Services.GetRequiredService<UseQueries>().ListAsync(SampleServer.City, new UseFilter(today.AddDays(-1), today.AddDays(1)), default);
            if (list.Items.Count(u => u.Outcome is not null) >= uses) return;
            await Task.Delay(50);
        }

        Assert.Fail("The uses were not stored.");
    }

    public void Dispose() => http.Dispose();

    private async Task UntilKnownAsync()
    {
        for (var i = 0; i < 200; i++)
        {
            using var models = await http.GetAsync(new Uri("/v1/models", UriKind.Relative));
            if (models.IsSuccessStatusCode) return;
            await Task.Delay(20);
        }

        Assert.Fail("The gateway did not learn of the key.");
    }
}
