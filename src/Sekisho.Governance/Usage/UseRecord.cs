using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sekisho.Governance.Usage;

/// <summary>A line of the journal: an intent or an outcome. Its JSON is canonical: the same record always gives the same bytes.</summary>
public sealed record UseRecord(UseIntent? Intent, UseOutcome? Outcome)
{
    /// <summary>The body that it belongs to.</summary>
    [JsonIgnore]
    public Guid BodyId => Intent?.BodyId ?? Outcome!.BodyId;

    /// <summary>As it stands in the journal and under the audit trail's Merkle root.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, UseRecordFormat.Default.UseRecord);

    /// <summary>Reads a line of the journal.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static UseRecord FromBytes(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, UseRecordFormat.Default.UseRecord) ?? throw new JsonException("A journal record is null.");
}
