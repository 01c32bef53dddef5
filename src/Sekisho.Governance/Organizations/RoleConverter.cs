using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sekisho.Governance.Organizations;

/// <summary>Writes a role as its code.</summary>
internal sealed class RoleConverter : JsonConverter<Role>
{
    /// <inheritdoc/>
    public override Role Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Role.TryParse(reader.GetString(), out var role) ? role : throw new JsonException("A role is a code of letters, digits and hyphens.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Role value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
