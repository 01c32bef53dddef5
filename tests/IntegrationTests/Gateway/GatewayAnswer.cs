using System.Net;
using System.Text.Json;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>What a client got from the gateway, read to its end.</summary>
/// <param name="Status">Status.</param>
/// <param name="Body">The whole body, or as much as came.</param>
/// <param name="BrokeOff">Whether the connection broke before the end.</param>
/// <param name="Headers">Headers.</param>
internal sealed record GatewayAnswer(HttpStatusCode Status, string Body, bool BrokeOff, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The SK code in OpenAI's error shape.</summary>
    public string? Code => Error.GetProperty("code").GetString();

    /// <summary>The sentence.</summary>
    public string Message => Error.GetProperty("message").GetString()!;

    /// <summary>The error object.</summary>
    public JsonElement Error => JsonElement.Parse(Body).GetProperty("error");

    /// <summary>The data of a stream's events.</summary>
    public IReadOnlyList<string> Events => [.. Body.Split('\n').Where(l => l.StartsWith("data: ", StringComparison.Ordinal)).Select(l => l[6..].TrimEnd('\r'))];

    public static async Task<GatewayAnswer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        using var body = new MemoryStream();
        var brokeOff = false;
        try
        {
            await response.Content.CopyToAsync(body);
        }
        catch (HttpRequestException)
        {
            brokeOff = true;
        }

        return new GatewayAnswer(response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()), brokeOff, headers);
    }
}
