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
        var answer = new ArrayBufferWriter<byte>();
        await using (var source = await response.Content.ReadAsStreamAsync(patience.Token))
        {
            while (true)
            {
                patience.ForNextBytes();
                var read = await source.ReadAsync(answer.GetMemory(16 * 1024), patience.Token);
                if (read == 0) break;
                answer.Advance(read);
                if (answer.WrittenCount > maximumBytes) return Ending.Failed(Refuse.UpstreamBrokeOff(), await OpenAiRefusal.WriteAsync(http, Refuse.UpstreamBrokeOff()));
            }
        }

        var body = answer.WrittenMemory;
        http.Response.StatusCode = (int)response.StatusCode;
        http.Response.ContentType = response.Content.Headers.ContentType?.ToString() ?? "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
        return new Ending(OutcomeKind.Completed, null, http.Response.StatusCode, TokenUsage.Read(body.Span, out _), body.Length);
    }
}
