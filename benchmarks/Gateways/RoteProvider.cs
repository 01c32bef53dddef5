using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>
/// The provider behind everything that is compared: reads the request, then answers the same bytes each time, whole or as a stream
/// without pauses. It does as little as it can, so that it hides as little as it can.
/// </summary>
internal sealed class RoteProvider : IAsyncDisposable
{
    /// <summary>Text events of a stream; the role, the stop, the usage and <c>[DONE]</c> come on top.</summary>
    public const int Events = 60;

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] Whole = JsonSerializer.SerializeToUtf8Bytes(
        new { id = "chatcmpl-1", @object = "chat.completion", created = 1, model = "rote-1", choices = new[] { new { index = 0, message = new { role = "assistant", content = Prompts.Text(900) }, finish_reason = "stop" } }, usage = Usage() },
        Format);

    private static readonly byte[][] Stream =
    [
        .. Enumerable.Repeat(Event(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "rote-1", choices = new[] { new { index = 0, delta = new { content = "おはようございます。" } } } }), Events),
        Event(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "rote-1", choices = new[] { new { index = 0, delta = new { }, finish_reason = "stop" } } }),
        Event(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "rote-1", choices = Array.Empty<object>(), usage = Usage() }),
        Encoding.UTF8.GetBytes("data: [DONE]\n\n"),
    ];

    private readonly LoopbackServer server;

    private RoteProvider(LoopbackServer server) => this.server = server;

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>Starts it.</summary>
    public static async Task<RoteProvider> StartAsync() => new(await LoopbackServer.StartAsync(_ => { }, (_, http) => AnswerAsync(http)));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task AnswerAsync(HttpContext http)
    {
        using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
        if (document.RootElement.TryGetProperty("stream", out var stream) && stream.ValueKind is JsonValueKind.True)
        {
            http.Response.ContentType = "text/event-stream";
            foreach (var e in Stream)
            {
                await http.Response.Body.WriteAsync(e, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }

            return;
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Whole.Length;
        await http.Response.Body.WriteAsync(Whole, http.RequestAborted);
    }

    private static object Usage() => new { prompt_tokens = 700, completion_tokens = 420, total_tokens = 1120 };

    private static byte[] Event(object chunk) => Encoding.UTF8.GetBytes($"data: {JsonSerializer.Serialize(chunk, Format)}\n\n");
}
