using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Permits;

namespace Sekisho.Gateway.Protocols;

/// <summary>GET /v1/models: what the caller's permits open, and nothing else.</summary>
internal static class OpenAiModels
{
    public static async Task WriteAsync(HttpContext http, IEnumerable<Passage> open)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("object", "list");
        json.WriteStartArray("data");
        foreach (var passage in open)
        {
            json.WriteStartObject();
            json.WriteString("id", passage.Model.Alias);
            json.WriteString("object", "model");
            json.WriteNumber("created", passage.Permit.GrantedAt.ToUnixTimeSeconds());
            json.WriteString("owned_by", passage.Service.Facts.Provider);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
