using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sekisho.Governance.Rules;

/// <summary>Reads a document property by property and element by element, so that not only the first fault of its format is told.</summary>
internal static class Shape
{
    /// <summary>The document, or null and what is wrong with its format.</summary>
    public static (T? Document, ImmutableArray<RuleFault> Faults) Read<T>(string json)
        where T : class
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject root) return (null, [new("", "書式が正しくありません。全体を { } で囲んだ JSON にしてください。")]);
            ImmutableArray<RuleFault> faults = [.. OfRoot(root, typeof(T))];
            return faults.IsEmpty ? (root.Deserialize<T>(RuleSetReader.Format), []) : (null, faults);
        }
        catch (JsonException fault)
        {
            return (null, [new("", $"書式が正しくありません: {fault.Message}")]);
        }
    }

    private static IEnumerable<RuleFault> OfRoot(JsonObject root, Type type)
    {
        var properties = RuleSetReader.Format.GetTypeInfo(type).Properties.Where(p => p.Set is not null).ToDictionary(p => p.Name);
        foreach (var unknown in root.Select(p => p.Key).Where(name => !properties.ContainsKey(name))) yield return new(unknown, $"書式が正しくありません。「{unknown}」という項目はありません。");
        foreach (var property in properties.Values)
        {
            if (!root.TryGetPropertyValue(property.Name, out var value))
            {
                if (property.IsRequired) yield return new(property.Name, $"書式が正しくありません。「{property.Name}」がありません。");
            }
            else if (value is null)
            {
                if (!property.IsSetNullable) yield return new(property.Name, $"書式が正しくありません。「{property.Name}」は空（null）にできません。");
            }
            else
            {
                foreach (var fault in OfValue(property.Name, value, property.PropertyType)) yield return fault;
            }
        }
    }

    private static IEnumerable<RuleFault> OfValue(string place, JsonNode value, Type type)
    {
        if (value is JsonArray array && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return array.SelectMany((element, i) => element is null ? [new RuleFault($"{place}/{i}", "書式が正しくありません。空（null）にできません。")] : OfValue($"{place}/{i}", element, type.GetGenericArguments()[0]));
        }

        try
        {
            value.Deserialize(type, RuleSetReader.Format);
            return [];
        }
        catch (JsonException fault)
        {
            return [new RuleFault(place + Within(fault.Path), $"書式が正しくありません: {fault.Message}")];
        }
    }

    /// <summary>A path of the serializer as a place: <c>$.steps[0].kind</c> is <c>/steps/0/kind</c>.</summary>
    private static string Within(string? path) =>
        path is null or "$" ? "" : path.Replace("$", "", StringComparison.Ordinal).Replace('.', '/').Replace('[', '/').Replace("]", "", StringComparison.Ordinal);
}
