using System.Globalization;
using System.Text.Json.Nodes;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>Carries values between the rules and the fields of the editor.</summary>
internal static class FieldValue
{
    /// <summary>What the field shows: for many choices one text each, else one.</summary>
    public static IReadOnlyList<string> Read(Field field, JsonObject thing)
    {
        JsonNode? at = thing;
        foreach (var name in field.Name.Split('.')) at = (at as JsonObject)?[name];
        return (field.Kind, at) switch
        {
            (_, null) => [],
            (FieldKind.Choices, JsonArray many) => [.. many.Select(Text)],
            (FieldKind.Lines, JsonArray many) => [string.Join('\n', many.Select(Text))],
            (FieldKind.Pairs, JsonObject pairs) => [string.Join('\n', pairs.Select(p => $"{p.Key}={Text(p.Value)}"))],
            (FieldKind.Values, JsonObject pairs) => [string.Join('\n', pairs.Select(p => $"{p.Key}={string.Join(',', (p.Value as JsonArray ?? []).Select(Text))}"))],
            _ => [Text(at)],
        };
    }

    /// <summary>Puts what was typed into the thing. False where a field that is needed is empty.</summary>
    public static bool Write(Field field, JsonObject thing, IReadOnlyList<string> typed)
    {
        var text = typed.Count > 0 ? typed[0].ReplaceLineEndings("\n").Trim() : "";
        JsonNode? value = field.Kind switch
        {
            FieldKind.Check => text == "true",
            FieldKind.Choices when typed.All(t => t.Length == 0) && !field.Name.Contains('.', StringComparison.Ordinal) => null,
            FieldKind.Choices => new JsonArray([.. typed.Where(t => t.Length > 0).Select(t => (JsonNode)t)]),
            FieldKind.Lines => new JsonArray([.. Lines(text).Select(t => field.AsNumber ? Number(t) : t)]),
            FieldKind.Pairs => new JsonObject(Pairs(text).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))),
            FieldKind.Values => new JsonObject(Pairs(text).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)new JsonArray([.. p.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (JsonNode)t)])))),
            FieldKind.Number => Number(text),
            FieldKind.Choice when field.AsNumber => Number(text),
            _ => text.Length == 0 && !field.Blank && (field.Optional || field.Kind is FieldKind.Choice or FieldKind.Date) ? null : text,
        };
        Put(thing, field.Name.Split('.'), value);
        return field.Optional || field.Kind is FieldKind.Check or FieldKind.Choices or FieldKind.Lines or FieldKind.Pairs or FieldKind.Values || field.Blank || text.Length > 0;
    }

    /// <summary>Whether nothing at all stands in a tree of optional properties, so that it can be left out whole.</summary>
    public static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray many => many.Count == 0,
        JsonObject pairs => pairs.All(p => IsEmpty(p.Value)),
        _ => Text(node).Length == 0,
    };

    private static void Put(JsonObject thing, ReadOnlySpan<string> path, JsonNode? value)
    {
        if (path.Length == 1)
        {
            thing[path[0]] = value;
            return;
        }

        if (thing[path[0]] is not JsonObject within) thing[path[0]] = within = [];
        Put(within, path[1..], value);
    }

    // What is no number stays text: the reader of the rules says what is wrong with it.
    private static JsonNode? Number(string text) => text.Length == 0 ? null : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string text) =>
        Lines(text).Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries)).Select(p => KeyValuePair.Create(p[0], p.Length > 1 ? p[1] : "")).Where(p => p.Key.Length > 0).DistinctBy(p => p.Key);

    private static string Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        null => "",
        _ => node.ToJsonString(),
    };
}
