using Microsoft.AspNetCore.ResponseCompression;

namespace Sekisho.Server.Hosting;

/// <summary>Files that are asked for with their version never change; others are asked for anew.</summary>
internal static class StaticFileCaching
{
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") || file.File.Name.EndsWith(".woff2", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
    };

    /// <summary>Style sheets and scripts are sent compressed, over HTTPS too: they hold no secret whose length could be told. Pages never are.</summary>
    public static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/css", "text/javascript"];
    }
}
