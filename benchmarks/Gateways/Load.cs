using System.Net;
using System.Net.Http.Headers;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>Callers with one HttpClient: each sends its requests one after the other and reads every answer to its end.</summary>
internal sealed class Load(Uri address, string key, byte[] request, int leastBytes) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });
    private readonly Uri target = new(address, "v1/chat/completions");
    private long sent;

    /// <summary>Requests sent so far.</summary>
    public long Sent => Volatile.Read(ref sent);

    /// <summary>Sends the requests, so many at a time.</summary>
    public Task RunAsync(int requests, int concurrency) =>
        Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => CallAsync(requests / concurrency))));

    public void Dispose() => client.Dispose();

    private async Task CallAsync(int requests)
    {
        var buffer = new byte[16 * 1024];
        for (var i = 0; i < requests; i++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(request) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await answer.Content.ReadAsStreamAsync();
            var read = 0;
            for (int n; (n = await body.ReadAsync(buffer)) > 0;) read += n;
            if (answer.StatusCode is not HttpStatusCode.OK || read < leastBytes) throw new InvalidOperationException($"{target} answered {answer.StatusCode} with {read} bytes.");
            Interlocked.Increment(ref sent);
        }
    }
}
