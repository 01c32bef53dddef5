using System.Security.Cryptography;
using System.Text.Json;

namespace Sekisho.Governance.Cases;

/// <summary>SHA-256 of a frozen revision, over its canonical JSON: what the reviewers saw is what is decided.</summary>
public static class RevisionHash
{
    /// <summary>The hash of a revision, as lower-case hex.</summary>
    public static string Of(Guid caseId, int revision, Answers answers)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("case", caseId);
            json.WriteNumber("revision", revision);
            json.WriteString("service", answers.ServiceId?.ToString());
            json.WriteString("task", answers.TaskCode);
            json.WriteString("purpose", answers.Purpose);
            WriteIds(json, "divisions", answers.Users?.Divisions ?? []);
            WriteIds(json, "posts", answers.Users?.Posts ?? []);
            WriteIds(json, "persons", answers.Users?.Persons ?? []);
            json.WriteString("level", answers.Level?.ToString());
            json.WriteString("from", answers.From?.ToString("O"));
            json.WriteString("until", answers.Until?.ToString("O"));
            json.WriteStartArray("confirmed");
            foreach (var code in answers.Confirmed.Order(StringComparer.Ordinal)) json.WriteStringValue(code);
            json.WriteEndArray();
            json.WriteBoolean("riskAccepted", answers.RiskAccepted);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray()));
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<Guid> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids.Order()) json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
