using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Sekisho.Server.Hosting;

/// <summary>
/// Finds out, before attempts are counted, whom an attempt concerns: the person who is signed in or has taken the first step, the address that
/// is typed, or the link that is opened. An office behind one address must not lock itself out.
/// </summary>
internal sealed class AttemptReader(RequestDelegate next)
{
    /// <summary>Longest form that is read for it, in bytes; in a larger one nobody is named.</summary>
    private const int LargestForm = 64 << 10;

    /// <summary>Longest name that is counted by, in characters: the longest mail address.</summary>
    private const int LongestName = 254;

    private static readonly object Name = new();

    public async Task InvokeAsync(HttpContext http)
    {
        if (RateLimits.Counts(http)) http.Items[Name] = await WhomAsync(http);
        await next(http);
    }

    /// <summary>Whom it concerns; empty where nobody is named.</summary>
    public static string Whom(HttpContext http) => http.Items[Name] as string ?? "";

    private static async Task<string> WhomAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase, out var rest) && !rest.HasValue) return Shortened(await MailAsync(http.Request));
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme])
        {
            if ((await http.AuthenticateAsync(scheme)).Principal?.Identity?.Name is { } name) return Shortened(name);
        }

        return Shortened(http.Request.Path);
    }

    private static async Task<string> MailAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentLength is not <= LargestForm) return "";
        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted))["Mail"].ToString();
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            // The page refuses such a form by itself.
            return "";
        }
    }

    private static string Shortened(string? name) => name?.Trim().ToUpperInvariant() is { } whole ? whole[..Math.Min(whole.Length, LongestName)] : "";
}
