using Sekisho.Gateway;
using Sekisho.Storage;

namespace Sekisho.Server.Hosting;

/// <summary>GET /health/live: the process answers. GET /health/ready: database, journal and snapshot are there, prompts can pass. Says nothing about content.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "live" })).AllowAnonymous();
        routes.MapGet(
            "/health/ready",
            async (GatewayHealth gateway, DatabaseSetup database, CancellationToken cancellation) =>
            {
                var answers = await AnswersAsync(database, cancellation);
                return Results.Json(
                    new { status = gateway.Ready && answers ? "ready" : "not-ready", database = answers, gateway = gateway.Ready, missing = gateway.Missing },
                    statusCode: gateway.Ready && answers ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
            }).AllowAnonymous();
    }

    private static async Task<bool> AnswersAsync(DatabaseSetup database, CancellationToken cancellation)
    {
        try
        {
            return await database.AnswersAsync(cancellation);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }
}
