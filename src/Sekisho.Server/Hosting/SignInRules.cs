using Microsoft.AspNetCore.Identity;
using Sekisho.Server.Settings;

namespace Sekisho.Server.Hosting;

/// <summary>Rules of signing in: length before composition (NIST SP 800-63B-4, 3.1.1.2), a lock after repeated failures, short sessions.</summary>
internal static class SignInRules
{
    /// <summary>Shortest password, in characters.</summary>
    public const int ShortestPassword = 12;

    public static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    public static void ConfigureCookies(IdentityCookiesBuilder cookies, ServerSettings settings)
    {
        cookies.ApplicationCookie!.Configure(options =>
        {
            options.Cookie.Name = "sekisho-session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = settings.PublicUrl.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/errors/403";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                // The page for 403 is shown in place, under this status and this address; a redirect would end as a 200.
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            options.ReturnUrlParameter = "next";
            options.ExpireTimeSpan = TimeSpan.FromHours(9);
            options.SlidingExpiration = true;
        });
        cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie.Name = "sekisho-second-factor");
    }
}
