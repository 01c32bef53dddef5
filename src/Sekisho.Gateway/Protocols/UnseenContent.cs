using System.Text.Json;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// What a chat completion may carry that the gateway cannot look into: parts that are no text, references to what stands with the
/// provider, tools that run there. SK2006 names the place.
/// </summary>
internal static class UnseenContent
{
    private static readonly string[] HostedFeatures = ["web_search_options", "audio", "modalities", "plugins", "mcp_servers", "previous_response_id", "conversation", "prompt"];

    public static Refusal? In(JsonElement root, JsonElement messages)
    {
        foreach (var feature in HostedFeatures)
        {
            if (root.TryGetProperty(feature, out var value) && value.ValueKind is not JsonValueKind.Null && !(feature == "modalities" && IsTextOnly(value))) return Refuse.UnseenContent(feature);
        }

        foreach (var (i, message) in messages.EnumerateArray().Index())
        {
            if (message.ValueKind is not JsonValueKind.Object || !message.TryGetProperty("role", out var role) || role.ValueKind is not JsonValueKind.String) return Refuse.RequestMalformed($"messages[{i}]");
            if (message.TryGetProperty("audio", out var audio) && audio.ValueKind is not JsonValueKind.Null) return Refuse.UnseenContent($"messages[{i}].audio");
            if (message.TryGetProperty("content", out var content) && InContent(content, i) is { } refusal) return refusal;
        }

        return root.TryGetProperty("tools", out var tools) && tools.ValueKind is JsonValueKind.Array && tools.EnumerateArray().Any(tool => !IsType(tool, "function", "custom"))
            ? Refuse.UnseenContent("tools")
            : null;
    }

    private static Refusal? InContent(JsonElement content, int message)
    {
        if (content.ValueKind is JsonValueKind.Null or JsonValueKind.String) return null;
        if (content.ValueKind is not JsonValueKind.Array) return Refuse.RequestMalformed($"messages[{message}].content");
        foreach (var (i, part) in content.EnumerateArray().Index())
        {
            if (!IsType(part, "text", "refusal")) return Refuse.UnseenContent($"messages[{message}].content[{i}]");
        }

        return null;
    }

    private static bool IsType(JsonElement element, string one, string other) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && (type.ValueEquals(one) || type.ValueEquals(other));

    private static bool IsTextOnly(JsonElement modalities) =>
        modalities.ValueKind is JsonValueKind.Array && modalities.EnumerateArray().All(m => m.ValueKind is JsonValueKind.String && m.ValueEquals("text"));
}
