using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sekisho.Gateway.Authentication;
using Sekisho.Gateway.Forwarding;
using Sekisho.Gateway.Protocols;
using Sekisho.Gateway.Recording;
using Sekisho.Gateway.Screening;

namespace Sekisho.Gateway;

/// <summary>This project's face.</summary>
public static class GatewayServices
{
    /// <summary>
    /// Adds the gateway. The ports ISnapshotSource, IUseStore and ICredentialSeal and a <see cref="TimeProvider"/> must be there.
    /// </summary>
    public static IServiceCollection AddGateway(this IServiceCollection services, Action<GatewayOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<GatewayOptions>>().Value);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<GatewayOptions>();
            return Journal.Open(options.JournalFolder, new JournalOptions { MaximumBytes = options.MaximumJournalBytes }, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<GatewayHealth>().AddSingleton<WrongKeys>().AddSingleton<RequestRoom>().AddSingleton<CallerAuthentication>().AddSingleton<Screener>().AddSingleton<UseRecorder>().AddSingleton<UpstreamClient>().AddSingleton<GatewayPipeline>();
        services.AddSingleton<UseDrain>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<UseDrain>());
        return services;
    }

    /// <summary>Takes everything under /v1, in whatever case: it ends here, before any page, session or cookie.</summary>
    public static IApplicationBuilder UseGateway(this IApplicationBuilder app)
    {
        var pipeline = app.ApplicationServices.GetRequiredService<GatewayPipeline>();
        return app.MapWhen(context => context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase), branch => branch.Run(pipeline.PassAsync));
    }
}
