using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Audit;

/// <summary>The hash chain of a body's audit trail: every entry carries the hash of the one before it.</summary>
public static class AuditChain
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The next entry after a head.</summary>
    public static AuditEntry Append(Guid bodyId, AuditHead head, AuditContent content)
    {
        var json = Write(bodyId, head.Sequence + 1, head.Hash, content);
        return new AuditEntry(bodyId, head.Sequence + 1, json, HashOf(json));
    }

    /// <summary>What an entry says.</summary>
    /// <exception cref="FormatException">Its JSON is not that of an entry.</exception>
    public static AuditContent Read(AuditEntry entry)
    {
        try
        {
            using var document = JsonDocument.Parse(entry.Json);
            var json = document.RootElement;
            return new AuditContent(
                json.GetProperty("at").GetDateTimeOffset(),
                json.GetProperty("person").GetString(),
                json.GetProperty("post").GetString() is { } post ? Guid.Parse(post) : null,
                Enum.Parse<Capacity>(json.GetProperty("capacity").GetString()!),
                json.GetProperty("action").GetString()!,
                json.GetProperty("subjectKind").GetString()!,
                json.GetProperty("subject").GetGuid(),
                json.GetProperty("from").GetInt64(),
                json.GetProperty("to").GetInt64(),
                json.GetProperty("digest").GetString()!,
                json.GetProperty("basis").GetString()!);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw new FormatException($"Entry {entry.Sequence} is not an entry of an audit trail.", fault);
        }
    }

    /// <summary>Checks one entry against the head before it; the sentence says what is wrong, null when nothing is.</summary>
    public static string? Fault(AuditHead head, AuditEntry entry)
    {
        if (entry.Sequence != head.Sequence + 1) return $"第{head.Sequence + 1}号があるべきところに第{entry.Sequence}号があります（抜け、または順序の入れ替え）。";
        if (HashOf(entry.Json) != entry.Hash) return $"第{entry.Sequence}号の内容とハッシュ値が一致しません（書き換え）。";
        try
        {
            using var document = JsonDocument.Parse(entry.Json);
            if (document.RootElement.GetProperty("previous").GetString() != head.Hash) return $"第{entry.Sequence}号が前の記録とつながっていません。";
            if (document.RootElement.GetProperty("sequence").GetInt64() != entry.Sequence) return $"第{entry.Sequence}号の番号が内容と一致しません。";
            return document.RootElement.GetProperty("body").GetGuid() == entry.BodyId ? null : $"第{entry.Sequence}号は別の団体の記録です。";
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return $"第{entry.Sequence}号を読み取れません。";
        }
    }

    private static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static string Write(Guid bodyId, long sequence, string previous, AuditContent content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Canonical))
        {
            json.WriteStartObject();
            json.WriteString("body", bodyId);
            json.WriteNumber("sequence", sequence);
            json.WriteString("previous", previous);
            json.WriteString("at", content.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("person", content.Person);
            json.WriteString("post", content.Post?.ToString());
            json.WriteString("capacity", content.Capacity.ToString());
            json.WriteString("action", content.Action);
            json.WriteString("subjectKind", content.SubjectKind);
            json.WriteString("subject", content.SubjectId);
            json.WriteNumber("from", content.FromVersion);
            json.WriteNumber("to", content.ToVersion);
            json.WriteString("digest", content.Digest);
            json.WriteString("basis", content.Basis);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
