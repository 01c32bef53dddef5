namespace Sekisho.Server.Hosting;

/// <summary>One line an event on the standard error stream, so that standard output stays for what a command answers.</summary>
internal static class ServerLogging
{
    public static void Add(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System.Net.Http", LogLevel.Warning);

        // The keys are sealed with the master key on their way into the database (SealedKeyRepository), which this warning cannot know.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // Pages are not kept by any cache in any case (SecurityHeaders); that forms say so too is no news.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);

        // EF Core writes parameters and statements of failed commands; the executor answers failures with a refusal of its own.
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
    }
}
