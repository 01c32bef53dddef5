using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>The bytes of a request, up to a limit. What is encoded (gzip, br) cannot be inspected and is refused.</summary>
internal static class RequestBody
{
    /// <summary>Reads them. SK2003, SK2004; SK2002 for a body that breaks off.</summary>
    public static async Task<Result<byte[]>> ReadAsync(HttpContext http, int maximumBytes)
    {
        var encoding = http.Request.Headers.ContentEncoding;
        if (encoding.Count > 0 && !string.Equals(encoding.ToString(), "identity", StringComparison.OrdinalIgnoreCase)) return Refuse.EncodedBody();
        var tooLarge = Refuse.BodyTooLarge(maximumBytes >> 20);
        if (http.Request.ContentLength > maximumBytes) return tooLarge;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = maximumBytes;
        try
        {
            var read = await http.Request.BodyReader.ReadAtLeastAsync(maximumBytes + 1, http.RequestAborted);
            var body = read.Buffer.Length > maximumBytes ? null : read.Buffer.ToArray();
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            return body is null ? tooLarge : body;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? tooLarge : Refuse.JsonMalformed();
        }
    }
}
