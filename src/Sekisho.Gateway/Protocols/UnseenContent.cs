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

    private static readonly string[] UnseenOfMessages = ["audio", "images", "image_url", "input_audio", "attachments", "files", "file_ids"];

    private static readonly string[] NamesOfParts = ["type", "text", "refusal", "annotations", "cache_control"];

    private static readonly string[] Decisive = ["model", "messages", "stream", "stream_options", "tools", "tool_choice", "functions", .. HostedFeatures];

    /// <summary>
    /// A name that differs from one of those that decide in upper and lower case only: providers that read names without regard to case
    /// (Go's encoding/json does) would take it for the other.
    /// </summary>
    public static string? MisspeltName(JsonElement root) => root.EnumerateObject()
        .Select(property => property.Name)
        .FirstOrDefault(name => !Decisive.Contains(name, StringComparer.Ordinal) && Decisive.Contains(name, StringComparer.OrdinalIgnoreCase));

    public static Refusal? In(JsonElement root, JsonElement messages)
    {
        foreach (var feature in HostedFeatures)
        {
            if (Has(root, feature, out var value) && !(feature == "modalities" && IsTextOnly(value))) return Refuse.UnseenContent(feature);
        }

        foreach (var (i, message) in messages.EnumerateArray().Index())
        {
            if (message.ValueKind is not JsonValueKind.Object || !message.TryGetProperty("role", out var role) || role.ValueKind is not JsonValueKind.String) return Refuse.RequestMalformed($"messages[{i}]");
            if (UnseenOfMessages.FirstOrDefault(name => Has(message, name, out _)) is { } unseen) return Refuse.UnseenContent($"messages[{i}].{unseen}");
            if (message.TryGetProperty("content", out var content) && InContent(content, i) is { } refusal) return refusal;
        }

        return InTools(root);
    }

    private static Refusal? InContent(JsonElement content, int message)
    {
        if (content.ValueKind is JsonValueKind.Null or JsonValueKind.String) return null;
        if (content.ValueKind is not JsonValueKind.Array) return Refuse.RequestMalformed($"messages[{message}].content");
        foreach (var (i, part) in content.EnumerateArray().Index())
        {
            if (!IsType(part, "text", "refusal") || part.EnumerateObject().Any(p => !NamesOfParts.Any(p.NameEquals))) return Refuse.UnseenContent($"messages[{message}].content[{i}]");
        }

        return null;
    }

    private static Refusal? InTools(JsonElement root)
    {
        if (Has(root, "tools", out var tools))
        {
            if (tools.ValueKind is not JsonValueKind.Array) return Refuse.RequestMalformed("tools");
            if (tools.EnumerateArray().Any(tool => !IsType(tool, "function", "custom"))) return Refuse.UnseenContent("tools");
        }

        // none, auto and required are words; an object names a tool, which must be one of the caller's own.
        if (!Has(root, "tool_choice", out var choice) || choice.ValueKind is JsonValueKind.String) return null;
        return IsType(choice, "function", "custom") || IsType(choice, "allowed_tools", "allowed_tools") ? null : Refuse.UnseenContent("tool_choice");
    }

    private static bool Has(JsonElement element, string name, out JsonElement value) => element.TryGetProperty(name, out value) && value.ValueKind is not JsonValueKind.Null;

    private static bool IsType(JsonElement element, string one, string other) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && (type.ValueEquals(one) || type.ValueEquals(other));

    private static bool IsTextOnly(JsonElement modalities) =>
        modalities.ValueKind is JsonValueKind.Array && modalities.EnumerateArray().All(m => m.ValueKind is JsonValueKind.String && m.ValueEquals("text"));
}
