using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sekisho.Server.Practice;

/// <summary>A practice answer as server-sent events, a sentence at a time.</summary>
internal sealed class PracticeStream(PracticeAnswer answer, bool withUsage) : IResult
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(60);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var gone = httpContext.RequestAborted;
        httpContext.Response.ContentType = "text/event-stream; charset=utf-8";
        await SendAsync(answer.Chunk(new { role = "assistant", content = "" }, null));
        foreach (var part in answer.Parts)
        {
            await SendAsync(answer.Chunk(new { content = part }, null));
            await Task.Delay(Pace, gone);
        }

        await SendAsync(answer.Chunk(new { }, "stop"));
        if (withUsage) await SendAsync(answer.UsageChunk());
        await httpContext.Response.WriteAsync("data: [DONE]\n\n", gone);

        async Task SendAsync(object chunk)
        {
            await httpContext.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk, Format)}\n\n", gone);
            await httpContext.Response.Body.FlushAsync(gone);
        }
    }
}
