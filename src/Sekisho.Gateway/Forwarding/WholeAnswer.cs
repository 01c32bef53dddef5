using System.Buffers;
using Microsoft.AspNetCore.Http;
using Sekisho.Gateway.Protocols;
using Sekisho.Gateway.Recording;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Forwarding;

/// <summary>A whole answer: read to its end before the first byte goes on, so that the caller gets all of it or an error.</summary>
internal static class WholeAnswer
{
    public static async Task<Ending> CopyAsync(HttpContext http, HttpResponseMessage response, int maximumBytes, Patience patience)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/json" || await ReadAsync(response, maximumBytes, patience) is not { } body) return await FailedAsync(http, Refuse.UpstreamUnreadable());

        // Where neither length nor chunks tell the end, JSON that stops in its midst is the only sign of a cut.
        if (!TokenUsage.TryRead(body.Span, out var usage, out _)) return await FailedAsync(http, Refuse.UpstreamBrokeOff());
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        try
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller left, but the provider has counted: the record says so.
            return new Ending(OutcomeKind.ClientGone, null, StatusCodes.Status200OK, usage);
        }

        return new Ending(OutcomeKind.Completed, null, StatusCodes.Status200OK, usage, body.Length);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, int maximumBytes, Patience patience)
    {
        var answer = new ArrayBufferWriter<byte>();
        await using var source = await response.Content.ReadAsStreamAsync(patience.Token);
        while (true)
        {
            patience.ForNextBytes();
            var read = await source.ReadAsync(answer.GetMemory(16 * 1024), patience.Token);
            if (read == 0) return answer.WrittenMemory;
            answer.Advance(read);
            if (answer.WrittenCount > maximumBytes) return null;
        }
    }

    private static async Task<Ending> FailedAsync(HttpContext http, Refusal refusal) => Ending.Failed(refusal, await OpenAiRefusal.WriteAsync(http, refusal));
}
