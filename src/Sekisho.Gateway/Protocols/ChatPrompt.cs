using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// A request of OpenAI's chat completions: which model, whether it streams, every text in it. What cannot be seen (images, sound, files,
/// the provider's own tools) is refused here, before anything else is asked.
/// </summary>
internal sealed class ChatPrompt
{
    private const int LongestModel = 200;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private readonly ProviderEdits edits;

    private ChatPrompt(byte[] body, string model, bool streamed, bool wantsUsage, PromptText text, ProviderEdits edits) =>
        (Body, Model, Streamed, WantsUsage, Text, this.edits) = (body, model, streamed, wantsUsage, text, edits);

    /// <summary>The request as it came.</summary>
    public byte[] Body { get; }

    /// <summary>The model that the caller named.</summary>
    public string Model { get; }

    /// <summary>Whether the answer is to be streamed.</summary>
    public bool Streamed { get; }

    /// <summary>Whether the caller asked for the usage chunk of a stream.</summary>
    public bool WantsUsage { get; }

    /// <summary>Every text of the request.</summary>
    public PromptText Text { get; }

    /// <summary>Reads a request. SK2002 to SK2007.</summary>
    public static async Task<Result<ChatPrompt>> ReadAsync(HttpContext http, int maximumBytes)
    {
        var body = await RequestBody.ReadAsync(http, maximumBytes);
        return body.Refused ? body.Refusal : Parse(body.Value);
    }

    /// <summary>Parses a request.</summary>
    public static Result<ChatPrompt> Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Of(body, document.RootElement) : Refuse.JsonMalformed();
        }
        catch (JsonException)
        {
            return Refuse.JsonMalformed();
        }
        catch (InvalidOperationException)
        {
            // A string that is no Unicode text (a lone surrogate in an escape, bytes that are no UTF-8) cannot be inspected.
            return Refuse.JsonMalformed();
        }
    }

    /// <summary>The request for the provider: its own name of the model, the usage chunk asked for, all else byte for byte as it came.</summary>
    public byte[] ForProvider(string model) => edits.Apply(Body, model);

    private static Result<ChatPrompt> Of(byte[] body, JsonElement root)
    {
        if (UnseenContent.UnknownIn(root) is { } unknown) return unknown;
        if (!root.TryGetProperty("model", out var model) || model.ValueKind is not JsonValueKind.String || model.GetString() is not { Length: > 0 and <= LongestModel } name) return Refuse.RequestMalformed("model");
        if (!root.TryGetProperty("messages", out var messages) || messages.ValueKind is not JsonValueKind.Array || messages.GetArrayLength() == 0) return Refuse.RequestMalformed("messages");
        if (!TryFlag(root, "stream", out var streamed)) return Refuse.RequestMalformed("stream");
        if (!TryStreamOptions(root, out var wantsUsage)) return Refuse.RequestMalformed("stream_options");
        if (UnseenContent.In(root, messages) is { } unseen) return unseen;
        return new ChatPrompt(body, name, streamed, wantsUsage, PromptText.Of(root, messages), ProviderEdits.Of(body, root, model, asksForUsage: streamed && !wantsUsage));
    }

    private static bool TryStreamOptions(JsonElement root, out bool wantsUsage)
    {
        wantsUsage = false;
        if (!root.TryGetProperty("stream_options", out var options) || options.ValueKind is JsonValueKind.Null) return true;
        return options.ValueKind is JsonValueKind.Object && TryFlag(options, "include_usage", out wantsUsage);
    }

    private static bool TryFlag(JsonElement parent, string name, out bool value)
    {
        value = parent.TryGetProperty(name, out var given) && given.ValueKind is JsonValueKind.True;
        return given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False;
    }
}
