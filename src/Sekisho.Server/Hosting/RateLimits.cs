using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Sekisho.Server.Hosting;

/// <summary>
/// Limits against guessing: attempts to sign in or to open an invitation, for each address and whomever they concern, and a wide one for each
/// address alone, since a whole office may stand behind one.
/// </summary>
internal static class RateLimits
{
    /// <summary>Name of the policy of pages where the secrets of somebody are tried.</summary>
    public const string Guessing = nameof(Guessing);

    /// <summary>Name of the policy of pages where nothing can be guessed (passkeys): the wide limit alone.</summary>
    public const string Wide = nameof(Wide);

    /// <summary>Name of the policy of pages that everybody may read: the wide limit, for reading too.</summary>
    public const string Public = nameof(Public);

    /// <summary>Attempts a minute for one address and one account.</summary>
    public const int AttemptsPerMinute = 20;

    /// <summary>Attempts a minute for one address, whomever they concern.</summary>
    public const int AttemptsPerMinuteAndAddress = 600;

    /// <summary>Whether a request is an attempt that counts.</summary>
    public static bool Counts(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is { } limit && (HttpMethods.IsPost(http.Request.Method) || limit.PolicyName == Public);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, Address(http), AttemptsPerMinuteAndAddress));
        options.AddPolicy(Guessing, http => Partition(http, $"{Address(http)} {AttemptReader.Whom(http)}", AttemptsPerMinute));
        options.AddPolicy(Wide, _ => RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Public, _ => RateLimitPartition.GetNoLimiter(""));
    }

    private static RateLimitPartition<string> Partition(HttpContext http, string key, int most) => Counts(http)
        ? RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
