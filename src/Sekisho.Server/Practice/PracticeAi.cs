using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Sekisho.Server.Settings;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Practice;

/// <summary>
/// 練習用AI: an endpoint in OpenAI's protocol, whole and streamed, with token counts, so that everything can be tried without any contract.
/// It is no AI: it answers by rote, keeps nothing and sends nothing anywhere. The gateway calls it over the network like any provider.
/// </summary>
internal static class PracticeAi
{
    private const string Purpose = "practice-credential";

    /// <summary>Its one model.</summary>
    public const string Model = "renshu-1";

    /// <summary>Longest request, in bytes.</summary>
    private const int MaximumBytes = 10 << 20;

    public static void MapPractice(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/practice/v1/chat/completions", (Delegate)AnswerAsync).AllowAnonymous().DisableAntiforgery();
        routes.MapGet("/practice/v1/models", (HttpContext http, ServerSettings settings) => IsKnown(http, settings)
            ? Results.Json(new { @object = "list", data = new[] { new { id = Model, @object = "model", created = 0, owned_by = "sekisho" } } })
            : Fault(StatusCodes.Status401Unauthorized, "Incorrect API key provided.", "invalid_api_key")).AllowAnonymous();
    }

    /// <summary>What it asks for as credential: the same on every node and after every start, and known only with the master key, so that nobody uses it past the gateway.</summary>
    public static string CredentialOf(MasterKey key) => Convert.ToHexStringLower(key.Derive(Purpose));

    private static async Task<IResult> AnswerAsync(HttpContext http, ServerSettings settings, TimeProvider time)
    {
        if (!IsKnown(http, settings)) return Fault(StatusCodes.Status401Unauthorized, "Incorrect API key provided.", "invalid_api_key");
        if (http.Request.ContentLength > MaximumBytes) return TooLarge();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaximumBytes;
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return Answer(document.RootElement, time.GetUtcNow());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no Unicode text.
            return Fault(StatusCodes.Status400BadRequest, "We could not parse the JSON body of your request.", null);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
    }

    private static IResult Answer(JsonElement request, DateTimeOffset at)
    {
        if (request.ValueKind is not JsonValueKind.Object || !request.TryGetProperty("model", out var model) || model.ValueKind is not JsonValueKind.String || !model.ValueEquals(Model))
        {
            return Fault(StatusCodes.Status404NotFound, "The model does not exist.", "model_not_found");
        }

        if (LastQuestion(request) is not { } question) return Fault(StatusCodes.Status400BadRequest, "Missing required parameter: 'messages'.", "missing_required_parameter");
        var answer = new PracticeAnswer(question, at);
        return request.TryGetProperty("stream", out var stream) && stream.ValueKind is JsonValueKind.True
            ? new PracticeStream(answer, WantsUsage(request))
            : Results.Json(answer.Whole());
    }

    private static bool IsKnown(HttpContext http, ServerSettings settings) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + CredentialOf(settings.MasterKey)));

    private static bool WantsUsage(JsonElement request) =>
        request.TryGetProperty("stream_options", out var options) && options.ValueKind is JsonValueKind.Object && options.TryGetProperty("include_usage", out var usage) && usage.ValueKind is JsonValueKind.True;

    private static string? LastQuestion(JsonElement request)
    {
        if (!request.TryGetProperty("messages", out var messages) || messages.ValueKind is not JsonValueKind.Array || messages.GetArrayLength() == 0) return null;
        var last = messages[messages.GetArrayLength() - 1];
        if (last.ValueKind is not JsonValueKind.Object || !last.TryGetProperty("content", out var content)) return null;
        return content.ValueKind switch
        {
            JsonValueKind.String => content.GetString(),
            JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(p => p.ValueKind is JsonValueKind.Object && p.TryGetProperty("text", out var t) && t.ValueKind is JsonValueKind.String ? t.GetString() : "")),
            _ => null,
        };
    }

    private static IResult TooLarge() => Fault(StatusCodes.Status413PayloadTooLarge, "Request too large.", "request_too_large");

    private static IResult Fault(int status, string message, string? code) =>
        Results.Json(new { error = new { message, type = "invalid_request_error", param = (string?)null, code } }, statusCode: status);
}
