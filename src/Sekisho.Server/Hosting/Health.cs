using Sekisho.Gateway;
using Sekisho.Server.Jobs;
using Sekisho.Storage;
using Sekisho.Storage.Jobs;

namespace Sekisho.Server.Hosting;

/// <summary>
/// GET /health/live: the process answers. GET /health/ready: database, journal and snapshot are there, prompts can pass. GET /health/jobs: when each job last
/// ran, 503 where one has not ended well for a while. Says nothing about content.
/// </summary>
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
        routes.MapGet("/health/jobs", JobsAsync).AllowAnonymous();
    }

    private static async Task<IResult> JobsAsync(IEnumerable<IJob> jobs, JobLeases leases, DatabaseSetup database, TimeProvider time, CancellationToken cancellation)
    {
        if (!await AnswersAsync(database, cancellation)) return Results.Json(new { status = "unknown" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        var reports = (await leases.ReportAsync(cancellation)).ToDictionary(r => r.Name);
        var now = time.GetUtcNow();
        var lines = jobs.Select(j => (Job: j, Report: reports.GetValueOrDefault(j.Name)))
            .Select(j => new { name = j.Job.Name, well = j.Report?.SucceededAt >= now - (3 * j.Job.Interval) - JobLeases.Length, lastStarted = j.Report?.StartedAt, lastSucceeded = j.Report?.SucceededAt, fault = j.Report?.Fault })
            .ToList();
        var well = lines.TrueForAll(j => j.well);
        return Results.Json(new { status = well ? "well" : "late", jobs = lines }, statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
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
