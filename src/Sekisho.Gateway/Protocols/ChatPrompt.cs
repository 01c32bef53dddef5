using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// A request of OpenAI's chat completions: which model, whether it streams, every text in it. What cannot be seen (images, sound, files,
/// the provider's own tools) is refused here, before anything else is asked.
/// </summary>
internal sealed class ChatPrompt
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private readonly JsonElement request;

    private ChatPrompt(byte[] body, JsonElement root, string model, bool streamed, bool wantsUsage, string text) =>
        (Body, request, Model, Streamed, WantsUsage, Text) = (body, root, model, streamed, wantsUsage, text);

    /// <summary>The request as it came.</summary>
    public byte[] Body { get; }

    /// <summary>The model that the caller named.</summary>
    public string Model { get; }

    /// <summary>Whether the answer is to be streamed.</summary>
    public bool Streamed { get; }

    /// <summary>Whether the caller asked for the usage chunk of a stream.</summary>
    public bool WantsUsage { get; }

    /// <summary>Every string of the request, names of properties included, each on a line of its own: a surface that is not inspected is a hole.</summary>
    public string Text { get; }

    /// <summary>Reads a request. SK2002 to SK2007.</summary>
    public static async Task<Result<ChatPrompt>> ReadAsync(HttpContext http, int maximumBytes)
    {
        if (!string.IsNullOrEmpty(http.Request.Headers.ContentEncoding) && http.Request.Headers.ContentEncoding != "identity") return Refuse.EncodedBody();
        var body = await ReadBodyAsync(http, maximumBytes);
        return body.Refused ? body.Refusal : Parse(body.Value);
    }

    /// <summary>Parses a request.</summary>
    public static Result<ChatPrompt> Parse(byte[] body)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Refuse.JsonMalformed();
        }

        if (root.ValueKind is not JsonValueKind.Object) return Refuse.JsonMalformed();
        if (!root.TryGetProperty("model", out var model) || model.ValueKind is not JsonValueKind.String || model.GetString() is not { Length: > 0 and <= 200 } name) return Refuse.RequestMalformed("model");
        if (!root.TryGetProperty("messages", out var messages) || messages.ValueKind is not JsonValueKind.Array || messages.GetArrayLength() == 0) return Refuse.RequestMalformed("messages");
        if (!Flag(root, "stream", out var streamed)) return Refuse.RequestMalformed("stream");
        if (UnseenContent.In(root, messages) is { } unseen) return unseen;
        var wantsUsage = root.TryGetProperty("stream_options", out var options) && options.ValueKind is JsonValueKind.Object && options.TryGetProperty("include_usage", out var asked) && asked.ValueKind is JsonValueKind.True;

        var text = new StringBuilder(body.Length);
        try
        {
            Collect(root, text);
        }
        catch (InvalidOperationException)
        {
            // A string that is no Unicode text (a lone surrogate in an escape) cannot be inspected.
            return Refuse.JsonMalformed();
        }

        return new ChatPrompt(body, root, name, streamed, wantsUsage, text.ToString());
    }

    /// <summary>The request for the provider: its own name of the model, the usage chunk asked for, all else as it came.</summary>
    public byte[] ForProvider(string model)
    {
        var buffer = new ArrayBufferWriter<byte>(Body.Length + 64);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (var property in request.EnumerateObject())
            {
                if (property.NameEquals("model")) json.WriteString("model", model);
                else if (!(Streamed && property.NameEquals("stream_options")))
                {
                    json.WritePropertyName(property.Name);
                    json.WriteRawValue(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(property.Value), skipInputValidation: true);
                }
            }

            if (Streamed) WriteStreamOptions(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteStreamOptions(Utf8JsonWriter json)
    {
        json.WriteStartObject("stream_options");
        if (request.TryGetProperty("stream_options", out var options) && options.ValueKind is JsonValueKind.Object)
        {
            foreach (var option in options.EnumerateObject().Where(o => !o.NameEquals("include_usage"))) option.WriteTo(json);
        }

        json.WriteBoolean("include_usage", true);
        json.WriteEndObject();
    }

    private static bool Flag(JsonElement root, string name, out bool value)
    {
        value = root.TryGetProperty(name, out var given) && given.ValueKind is JsonValueKind.True;
        return given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False;
    }

    private static void Collect(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    text.Append(property.Name).Append('\n');
                    Collect(property.Value, text);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Collect(item, text);
                break;
            case JsonValueKind.String:
                text.Append(element.GetString()).Append('\n');
                break;
            case JsonValueKind.Number:
                // A number can hold twelve digits as well as a string can.
                text.Append(element.GetRawText()).Append('\n');
                break;
        }
    }

    private static async Task<Result<byte[]>> ReadBodyAsync(HttpContext http, int maximumBytes)
    {
        var tooLarge = Refuse.BodyTooLarge(maximumBytes >> 20);
        if (http.Request.ContentLength > maximumBytes) return tooLarge;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = maximumBytes;
        try
        {
            var read = await http.Request.BodyReader.ReadAtLeastAsync(maximumBytes + 1, http.RequestAborted);
            if (read.Buffer.Length > maximumBytes) return tooLarge;
            var body = read.Buffer.ToArray();
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? tooLarge : Refuse.JsonMalformed();
        }
    }
}
