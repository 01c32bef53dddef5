using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>A refusal in OpenAI's error shape: sentence and basis as message, the SK code as code.</summary>
internal static class OpenAiRefusal
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with it; tells the status.</summary>
    public static async Task<int> WriteAsync(HttpContext http, Refusal refusal, int? status = null)
    {
        var body = Write(refusal);
        http.Response.StatusCode = status ?? StatusOf(refusal.Kind);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        if (refusal.Kind is RefusalKind.Unauthenticated) http.Response.Headers.WWWAuthenticate = "Bearer";

        // The provider may have counted the prompt already: official clients would send it twice more on 429 and 5xx unless they are told not to.
        if (refusal.Kind is RefusalKind.Upstream || refusal.Code == Refuse.GatewayFaultCode) http.Response.Headers["x-should-retry"] = "false";

        // What was not read of the request is not waited for: the connection ends with the answer.
        if (refusal.Kind is RefusalKind.TooLarge) http.Response.Headers.Connection = "close";
        try
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller did not wait for the answer; it stands in the record.
        }

        return http.Response.StatusCode;
    }

    /// <summary>The error object.</summary>
    public static byte[] Write(Refusal refusal)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("message", refusal.Basis is { } basis ? $"{refusal.Sentence}（根拠：{basis}）（{refusal.Code}）" : $"{refusal.Sentence}（{refusal.Code}）");
            json.WriteString("type", TypeOf(refusal.Kind));
            json.WriteNull("param");
            json.WriteString("code", refusal.Code);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Input => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.NotPermitted => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.State => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Upstream => StatusCodes.Status502BadGateway,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string TypeOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unauthenticated => "authentication_error",
        RefusalKind.NotPermitted => "permission_error",
        RefusalKind.TooMany => "rate_limit_error",
        RefusalKind.Upstream or RefusalKind.Unavailable => "server_error",
        _ => "invalid_request_error",
    };
}
