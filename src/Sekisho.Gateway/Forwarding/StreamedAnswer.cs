using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Sekisho.Gateway.Protocols;
using Sekisho.Gateway.Recording;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Forwarding;

/// <summary>
/// A streamed answer (server-sent events, WHATWG HTML 9.2): each event goes on as soon as it is whole. A stream that ends without
/// <c>[DONE]</c> was cut: the caller gets an error event and a broken connection, never what looks like a complete answer.
/// </summary>
internal static class StreamedAnswer
{
    /// <summary>Longest event, in bytes.</summary>
    private const int LongestEvent = 1 << 20;

    public static async Task<Ending> CopyAsync(HttpContext http, HttpResponseMessage response, bool wantsUsage, Patience patience)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            return Ending.Failed(Refuse.UpstreamUnreadable(), await OpenAiRefusal.WriteAsync(http, Refuse.UpstreamUnreadable()));
        }

        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var progress = new Progress();
        var reader = PipeReader.Create(await response.Content.ReadAsStreamAsync(patience.Token), new StreamPipeReaderOptions(bufferSize: 8192));
        Exception? fault = null;
        try
        {
            while (!progress.Done)
            {
                patience.ForNextBytes();
                var read = await reader.ReadAsync(patience.Token);
                var rest = read.Buffer;
                var written = false;
                while (!progress.Done && ServerSentEvent.TryTake(ref rest, out var whole)) written |= Pass(http.Response.BodyWriter, whole, wantsUsage, progress);
                if (written) await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
                if (progress.Done) break;
                reader.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted || rest.Length > LongestEvent) break;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException)
        {
            fault = e;
        }
        finally
        {
            await reader.CompleteAsync();
        }

        if (progress.Done && fault is null) return progress.End(OutcomeKind.Completed);
        if (http.RequestAborted.IsCancellationRequested) return progress.End(OutcomeKind.ClientGone);
        return await CutAsync(http, fault is OperationCanceledException && patience.IsOver ? Refuse.UpstreamTooSlow() : Refuse.UpstreamBrokeOff(), progress);
    }

    private static bool Pass(PipeWriter target, ReadOnlySequence<byte> whole, bool wantsUsage, Progress progress)
    {
        var data = ServerSentEvent.Data(whole);
        progress.Done = data.Span.SequenceEqual("[DONE]"u8);
        if (!progress.Done && data.Span.IndexOf("\"usage\""u8) >= 0)
        {
            if (TokenUsage.TryRead(data.Span, out var usage, out var alone) && usage != default) progress.Usage = usage;

            // The chunk that this gateway asked for goes no further than this where the caller did not ask.
            if (alone && !wantsUsage) return false;
        }

        foreach (var segment in whole) target.Write(segment.Span);
        progress.Bytes += whole.Length;
        return true;
    }

    private static async Task<Ending> CutAsync(HttpContext http, Refusal refusal, Progress progress)
    {
        http.Response.BodyWriter.Write("data: "u8);
        http.Response.BodyWriter.Write(OpenAiRefusal.Write(refusal));
        http.Response.BodyWriter.Write("\n\n"u8);
        await http.Response.BodyWriter.FlushAsync(CancellationToken.None);
        return progress.End(OutcomeKind.Failed, refusal.Code) with { BreaksOff = true };
    }

    private sealed class Progress
    {
        public bool Done { get; set; }

        public TokenUsage Usage { get; set; }

        public long Bytes { get; set; }

        public Ending End(OutcomeKind kind, string? code = null) => new(kind, code, StatusCodes.Status200OK, Usage, Bytes);
    }
}
