using System.Security.Cryptography;
using System.Text.Json;

namespace Sekisho.Governance.Cases;

/// <summary>SHA-256 of a frozen revision, over its canonical JSON: what the reviewers saw is what is decided.</summary>
public static class RevisionHash
{
    /// <summary>The hash of a revision, as lower-case hex.</summary>
    public static string Of(Guid caseId, int revision, Answers answers) => Convert.ToHexStringLower(SHA256.HashData(Written(answers, json =>
    {
        json.WriteString("case", caseId);
        json.WriteNumber("revision", revision);
    })));

    /// <summary>Answers by themselves: the same bytes for the same content.</summary>
    internal static byte[] Canonical(Answers answers) => Written(answers, _ => { });

    private static byte[] Written(Answers answers, Action<Utf8JsonWriter> head)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            head(json);
            json.WriteString("permit", answers.PermitId?.ToString());
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

            // Left out where there is none: revisions from before terms were kept have the hash that they had.
            if (answers.Terms is { } terms) json.WriteNumber("terms", terms);
            json.WriteBoolean("riskAccepted", answers.RiskAccepted);
            json.WriteString("reason", answers.Reason);
            json.WriteString("measure", answers.Measure?.ToString());
            json.WriteStartArray("items");
            foreach (var item in answers.Items) WriteItem(json, item);
            json.WriteEndArray();
            json.WriteStartObject("more");
            foreach (var (code, answer) in answers.More) json.WriteString(code, answer);
            json.WriteEndObject();
            WriteIds(json, "consulted", answers.Consulted);
            json.WriteStartArray("attachments");
            foreach (var file in answers.Attachments) WriteFile(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, BulkItem item)
    {
        json.WriteStartObject();
        json.WriteString("permit", item.PermitId);
        json.WriteString("action", item.Action.ToString());
        json.WriteString("until", item.Until?.ToString("O"));
        json.WriteString("note", item.Note);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, Attachment file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<Guid> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids.Order()) json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
