using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Xml.Linq;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>The JSON Schema of rule sets as the reader's own types make it: the same names, kinds and words, with the types' documentation as descriptions.</summary>
internal static class RuleSchema
{
    /// <summary>Path of the published schema.</summary>
    public const string Path = "docs/rule-set.schema.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<Dictionary<string, string>> Summaries = new(() => XDocument.Load(System.IO.Path.ChangeExtension(typeof(RuleSet).Assembly.Location, ".xml"))
        .Descendants("member").Where(m => m.Element("summary") is not null)
        .ToDictionary(m => m.Attribute("name")!.Value, m => string.Join(' ', m.Element("summary")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>The schema as the program would publish it.</summary>
    public static string Text()
    {
        var exported = RuleSetReader.Format.GetJsonSchemaAsNode(typeof(RuleSet), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described }).AsObject();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Rule set of Sekisho" };
        foreach (var (name, value) in exported.ToList()) schema[name] = value?.DeepClone();
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(Role)) schema = new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9-]{1,40}$" };
        if (schema is JsonObject described && context.PropertyInfo is { } property && Summaries.Value.TryGetValue($"P:{property.DeclaringType.FullName}.{char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}", out var summary)) described.Insert(0, "description", summary);
        return schema;
    }
}
