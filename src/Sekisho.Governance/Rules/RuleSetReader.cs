using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sekisho.Governance.Rules;

/// <summary>Reads a rule set from its JSON, lists everything that is wrong with it at once, and writes one. docs/rule-set.schema.json says the same to editors.</summary>
public static class RuleSetReader
{
    /// <summary>The format: names as the schema has them, nothing unknown, nothing twice, enumerations as words.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>Reads a rule set.</summary>
    /// <exception cref="FormatException">It is not one; the message lists every fault.</exception>
    public static RuleSet Read(ReadOnlySpan<byte> json)
    {
        var (rules, faults) = Judge(Encoding.UTF8.GetString(json));
        return rules is not null && faults.IsEmpty
            ? rules
            : throw new FormatException($"規程セット {rules?.Id} に誤りがあります: {string.Join(" / ", faults.Select(f => f.Place.Length == 0 ? f.Sentence : $"{f.Place}: {f.Sentence}"))}");
    }

    /// <summary>Reads a rule set that may be wrong. The rule set is null where its format is; otherwise the faults are of its content.</summary>
    public static (RuleSet? Rules, ImmutableArray<RuleFault> Faults) Judge(string json)
    {
        var (rules, faults) = Shape.Read<RuleSet>(json);
        return rules is null ? (null, faults) : (rules, [.. RuleSetFaults.Of(rules)]);
    }

    /// <summary>Writes a rule set as people edit it.</summary>
    public static string Write(RuleSet rules) => JsonSerializer.Serialize(rules, Format);

    /// <summary>A rule set as a tree that can be edited part by part.</summary>
    public static JsonObject Tree(RuleSet rules) => JsonSerializer.SerializeToNode(rules, Format)!.AsObject();
}
