using Microsoft.AspNetCore.Identity;
using Sekisho.Server.Settings;

namespace Sekisho.Server.Hosting;

/// <summary>Rules of signing in: length before composition (NIST SP 800-63B-4, 3.1.1.2), a lock after repeated failures, short sessions.</summary>
internal static class SignInRules
{
    /// <summary>Shortest password, in characters.</summary>
    public const int ShortestPassword = 12;

    /// <summary>How long a session goes on at most after its account's password or second factor changed elsewhere.</summary>
    public static TimeSpan SessionCheck { get; } = TimeSpan.FromMinutes(1);

    public static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;

        // The user name is the mail address, whatever characters that has; the organisation has judged it.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    /// <summary>
    /// Passkeys belong to a domain name (WebAuthn 5.1.2: an address of digits is none). Where the public address has none, as on a PC that
    /// somebody tries it on, the browser's own decides: http://localhost works there.
    /// </summary>
    public static void ConfigurePasskeys(IdentityPasskeyOptions options, ServerSettings settings)
    {
        options.ServerDomain = settings.PublicUrl.HostNameType is UriHostNameType.Dns ? settings.PublicUrl.IdnHost : null;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
    }

    public static void ConfigureCookies(IdentityCookiesBuilder cookies, ServerSettings settings)
    {
        cookies.ApplicationCookie!.Configure(options =>
        {
            options.Cookie.Name = "sekisho-session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = settings.PublicUrl.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "next";
            options.ExpireTimeSpan = TimeSpan.FromHours(9);
            options.SlidingExpiration = true;

            // The answer itself is the 403 page, not a way to it.
            options.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie.Name = "sekisho-second-factor");
    }
}
