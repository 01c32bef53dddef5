using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>How a provider answers: as it should, and in every way in which it should not.</summary>
internal static class ProviderAnswers
{
    public const string Text = "こんにちは。お手伝いします。";

    public static string Whole => $$$"""{"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"provider-model","choices":[{"index":0,"message":{"role":"assistant","content":"{{{Text}}}"},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""";

    /// <summary>Whole or streamed, as it was asked; with the usage chunk where that was asked.</summary>
    public static Task UsualAsync(HttpContext http, ReceivedRequest request)
    {
        var asked = JsonElement.Parse(request.Text);
        return asked.TryGetProperty("stream", out var stream) && stream.ValueKind is JsonValueKind.True
            ? StreamAsync(http, asked.TryGetProperty("stream_options", out var options) && options.GetProperty("include_usage").GetBoolean())
            : JsonAsync(http, Whole);
    }

    /// <summary>An error in OpenAI's shape.</summary>
    public static Func<HttpContext, ReceivedRequest, Task> Error(int status) => (http, _) =>
    {
        if (status == StatusCodes.Status429TooManyRequests) http.Response.Headers.RetryAfter = "7";
        return JsonAsync(http, """{"error":{"message":"Incorrect API key provided: sk-prov****cret.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""", status);
    };

    /// <summary>Something of another type.</summary>
    public static Func<HttpContext, ReceivedRequest, Task> Raw(string contentType, string body, string? encoding = null) => async (http, _) =>
    {
        http.Response.ContentType = contentType;
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        await http.Response.WriteAsync(body);
    };

    /// <summary>Nothing at all until it is given up.</summary>
    public static Task SilentAsync(HttpContext http, ReceivedRequest request) => Task.Delay(Timeout.Infinite, http.RequestAborted);

    /// <summary>Two events, then nothing until it is given up.</summary>
    public static async Task SilentInMidStreamAsync(HttpContext http, ReceivedRequest request)
    {
        await BeginAsync(http);
        await Task.Delay(Timeout.Infinite, http.RequestAborted);
    }

    /// <summary>Two events, then the connection breaks.</summary>
    public static async Task CutInMidStreamAsync(HttpContext http, ReceivedRequest request)
    {
        await BeginAsync(http);
        throw new CutException();
    }

    /// <summary>Two events, then a clean end without [DONE].</summary>
    public static Task EndsWithoutDoneAsync(HttpContext http, ReceivedRequest request) => BeginAsync(http);

    /// <summary>Half of what the length promises, then the connection breaks.</summary>
    public static async Task CutInMidAnswerAsync(HttpContext http, ReceivedRequest request)
    {
        var body = Encoding.UTF8.GetBytes(Whole);
        (http.Response.ContentType, http.Response.ContentLength) = ("application/json", body.Length);
        await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await http.Response.Body.FlushAsync();
        throw new CutException();
    }

    /// <summary>An event every few milliseconds until it is given up.</summary>
    public static async Task EndlessAsync(HttpContext http, ReceivedRequest request)
    {
        await BeginAsync(http);
        while (true)
        {
            await SendAsync(http, Chunk("あ"));
            await Task.Delay(5, http.RequestAborted);
        }
    }

    /// <summary>A data line with a piece of the answer.</summary>
    public static string Chunk(string text) => $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"provider-model","choices":[{"index":0,"delta":{"content":"{{text}}"},"finish_reason":null}],"usage":null}""";

    private static async Task StreamAsync(HttpContext http, bool withUsage)
    {
        await BeginAsync(http);
        await SendAsync(http, """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"provider-model","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}""");
        if (withUsage) await SendAsync(http, """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"provider-model","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""");
        await SendAsync(http, "[DONE]");
    }

    private static async Task BeginAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync(": a comment first\r\n\r\n");
        await SendAsync(http, Chunk("こんにちは。"));
        await SendAsync(http, Chunk("お手伝いします。"));
    }

    private static async Task SendAsync(HttpContext http, string data)
    {
        await http.Response.WriteAsync($"data: {data}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static async Task JsonAsync(HttpContext http, string json, int status = StatusCodes.Status200OK)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json);
    }

    /// <summary>Ends the connection after what was written, without the end of the answer; aborting could lose what was written.</summary>
    private sealed class CutException : Exception;
}
