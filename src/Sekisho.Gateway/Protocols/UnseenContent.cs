using System.Collections.Frozen;
using System.Text.Json;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// What a chat completion may carry. Only names that are known to hold text or settings pass: any other could be content that the gateway
/// cannot look into, a reference to what stands with the provider, a tool that runs there, or a known name in another spelling that a lenient
/// provider takes for the known one (Go's encoding/json reads names without regard to case and takes ſ for s). SK2006 names the place.
/// </summary>
internal static class UnseenContent
{
    private const int ShownOfName = 60;

    private static readonly FrozenSet<string> NamesOfRequest = FrozenSet.Create(
        "model", "messages", "stream", "stream_options", "tools", "tool_choice", "functions", "function_call", "temperature", "top_p", "top_k", "n", "stop",
        "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "top_logprobs", "seed", "user", "metadata",
        "response_format", "parallel_tool_calls", "reasoning_effort", "verbosity", "prediction", "service_tier", "safety_identifier", "prompt_cache_key");

    private static readonly FrozenSet<string> NamesOfMessages = FrozenSet.Create("role", "content", "name", "tool_calls", "tool_call_id", "function_call", "refusal", "reasoning_content");

    /// <summary>What clients send though they do not use it, above all when they send an answer back as part of the conversation.</summary>
    private static readonly FrozenSet<string> OftenEmpty = FrozenSet.Create("audio", "annotations", "modalities", "web_search_options", "store");

    private static readonly string[] NamesOfParts = ["type", "text", "refusal", "annotations", "cache_control"];

    private static readonly string[] NamesOfTools = ["type", "function", "custom", "cache_control"];

    /// <summary>A name of the request that is none of the known ones: asked before anything is read from it.</summary>
    public static Refusal? UnknownIn(JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (!NamesOfRequest.Contains(property.Name) && !IsOff(property)) return Refuse.UnseenContent(Shown(property.Name));
        }

        return null;
    }

    public static Refusal? In(JsonElement root, JsonElement messages)
    {
        foreach (var (i, message) in messages.EnumerateArray().Index())
        {
            if (message.ValueKind is not JsonValueKind.Object || !message.TryGetProperty("role", out var role) || role.ValueKind is not JsonValueKind.String) return Refuse.RequestMalformed($"messages[{i}]");
            foreach (var property in message.EnumerateObject())
            {
                if (!NamesOfMessages.Contains(property.Name) && !IsOff(property)) return Refuse.UnseenContent($"messages[{i}].{Shown(property.Name)}");
            }

            if (message.TryGetProperty("content", out var content) && InContent(content, $"messages[{i}].content") is { } refusal) return refusal;
        }

        if (Has(root, "prediction", out var prediction))
        {
            if (!IsType(prediction, "content", "content") || !prediction.TryGetProperty("content", out var predicted)) return Refuse.UnseenContent("prediction");
            if (InContent(predicted, "prediction.content") is { } refusal) return refusal;
        }

        return InTools(root);
    }

    private static Refusal? InContent(JsonElement content, string place)
    {
        if (content.ValueKind is JsonValueKind.Null or JsonValueKind.String) return null;
        if (content.ValueKind is not JsonValueKind.Array) return Refuse.RequestMalformed(place);
        foreach (var (i, part) in content.EnumerateArray().Index())
        {
            if (!IsType(part, "text", "refusal") || !HasOnly(part, NamesOfParts)) return Refuse.UnseenContent($"{place}[{i}]");
        }

        return null;
    }

    private static Refusal? InTools(JsonElement root)
    {
        if (Has(root, "tools", out var tools))
        {
            if (tools.ValueKind is not JsonValueKind.Array) return Refuse.RequestMalformed("tools");
            if (tools.EnumerateArray().Any(tool => !IsType(tool, "function", "custom") || !HasOnly(tool, NamesOfTools))) return Refuse.UnseenContent("tools");
        }

        // none, auto and required are words; an object names a tool, which must be one of the caller's own.
        if (!Has(root, "tool_choice", out var choice) || choice.ValueKind is JsonValueKind.String) return null;
        return IsType(choice, "function", "custom") || IsType(choice, "allowed_tools", "allowed_tools") ? null : Refuse.UnseenContent("tool_choice");
    }

    private static string Shown(string name) => name.Length > ShownOfName ? name[..ShownOfName] : name;

    private static bool Has(JsonElement element, string name, out JsonElement value) => element.TryGetProperty(name, out value) && value.ValueKind is not JsonValueKind.Null;

    private static bool HasOnly(JsonElement element, string[] names) => element.EnumerateObject().All(p => names.Any(p.NameEquals));

    private static bool IsType(JsonElement element, string one, string other) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && (type.ValueEquals(one) || type.ValueEquals(other));

    /// <summary>null, false, an empty list, or text as the only modality: says that something is not used.</summary>
    private static bool IsOff(JsonProperty property) => OftenEmpty.Contains(property.Name) && property.Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.Array => property.Value.EnumerateArray().All(m => property.NameEquals("modalities") && m.ValueKind is JsonValueKind.String && m.ValueEquals("text")),
        _ => false,
    };
}
