using System.Text.Json.Serialization;

namespace Sekisho.Governance.Usage;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(UseRecord))]
internal sealed partial class UseRecordFormat : JsonSerializerContext;
