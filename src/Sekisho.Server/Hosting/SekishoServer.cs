using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using Sekisho.Exchange.Mail;
using Sekisho.Exchange.Terms;
using Sekisho.Gateway;
using Sekisho.Server.Attachments;
using Sekisho.Server.Backups;
using Sekisho.Server.Catalog;
using Sekisho.Server.Enrolments;
using Sekisho.Server.Evidence;
using Sekisho.Server.Inspections;
using Sekisho.Server.Jobs;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Pages.Audit;
using Sekisho.Server.Pages.Findings;
using Sekisho.Server.Pages.Calendars;
using Sekisho.Server.Pages.Permits;
using Sekisho.Server.Pages.Records;
using Sekisho.Server.Pages.Reviews;
using Sekisho.Server.Pages.Rules;
using Sekisho.Server.Pages.Services.Terms;
using Sekisho.Server.Pages.Uses;
using Sekisho.Server.Practice;
using Sekisho.Server.Sample;
using Sekisho.Server.Settings;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;

namespace Sekisho.Server.Hosting;

/// <summary>
/// Puts the server together from its settings; the order of a request stands in <see cref="Build"/>: believed proxy headers, the gateway
/// (which ends there), security headers, error pages, compression, files, sign-in, rate limits, pages.
/// </summary>
internal static class SekishoServer
{
    public static WebApplication Build(ServerSettings settings, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SekishoServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls([.. settings.Urls.Select(u => u.GetLeftPart(UriPartial.Authority))]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        ServerLogging.Add(builder.Logging);
        builder.Services.AddRoutingCore();
        var clock = new SampleClock(time ?? TimeProvider.System);
        builder.Services.AddSingleton(clock);
        AddServices(builder.Services, settings, settings.Sample ? clock : time ?? TimeProvider.System);

        var app = builder.Build();
        if (settings.TrustedProxies.Count > 0) app.UseForwardedHeaders(Forwarding(settings));
        app.UseGateway();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseResponseCompression();
        app.UseStaticFiles(StaticFileCaching.Options);
        app.UseRouting();
        app.UseMiddleware<AttemptReader>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapPractice();
        app.MapRazorPages();
        return app;
    }

    private static void AddServices(IServiceCollection services, ServerSettings settings, TimeProvider time)
    {
        services.AddSingleton(settings).AddSingleton(time).AddHttpContextAccessor();
        services.AddStorage(settings.Storage, settings.MasterKey);
        services.AddSingleton(Dictionary.Knowledge);
        services.AddGateway(gateway =>
        {
            gateway.JournalFolder = settings.JournalFolder;
            gateway.DigestKey = settings.MasterKey.Derive("prompt-digest");
            gateway.OutboundProxy = settings.OutboundProxy;
        });
        services.AddIdentityCore<Account>(SignInRules.Configure).AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = SignInRules.SessionCheck);
        services.Configure<IdentityPasskeyOptions>(passkeys => SignInRules.ConfigurePasskeys(passkeys, settings));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => SignInRules.ConfigureCookies(cookies, settings));
        services.AddAuthorization(Policies.Add);
        services.AddRateLimiter(RateLimits.Configure);
        services.AddResponseCompression(StaticFileCaching.Compress);
        services.AddSingleton(new TermsFetcher(new TermsFetchSettings(settings.OutboundProxy, settings.TermsNetworks))).AddSingleton<TermsLibrary>();
        services.AddSingleton<BackupMaker>().AddSingleton<BackupRunner>().AddSingleton<BackupGuard>().AddSingleton<IJob, NightlyBackup>();
        services.AddSingleton<ServiceRegistrar>().AddSingleton<SampleCity>().AddScoped<FirstBody>().AddScoped<Enrolment>();
        services.AddScoped<PermitReviews>().AddScoped<ScanIntake>().AddScoped<ReviewInbox>().AddScoped<DeadlineCalendar>().AddScoped<PermitRegister>().AddScoped<PermitHistory>().AddScoped<AuditRows>().AddScoped<UseSearch>().AddSingleton<ConnectionTrial>().AddScoped<PermitChoice>().AddScoped<SimilarUses>().AddScoped<Pages.Services.ServiceHistory>().AddScoped<PermitTasks>().AddScoped<HoldNames>();
        services.AddSingleton(new MailRoom(settings.Mail, settings.PublicUrl)).AddSingleton<IJob, MailDelivery>().AddSingleton<IJob, Reminding>().AddSingleton<IJob, IdleDropping>().AddSingleton<IJob, TermsWatch>().AddSingleton<IJob, PermitNoticing>().AddSingleton<IJob, Disposing>().AddSingleton<JobTurn>().AddHostedService<JobRunner>();
        services.AddSingleton<EvidenceTables>().AddSingleton<EvidencePackage>().AddScoped<AuditSight>().AddScoped<AuditTasks>().AddSingleton<IJob, AuditReminding>();
        services.AddScoped<Visit>().AddScoped<IAuthorizationHandler, RoleHandler>().AddScoped<IAuthorizationHandler, PostHandler>();
        services.AddRazorPages(PageRules.Configure).AddRazorOptions(views => views.PageViewLocationFormats.Add("/Pages/Layout/{0}" + RazorViewEngine.ViewExtension));
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = "form";
            forms.Cookie.Name = "sekisho-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static ForwardedHeadersOptions Forwarding(ServerSettings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (IPAddress proxy in settings.TrustedProxies) options.KnownProxies.Add(proxy);
        return options;
    }
}
