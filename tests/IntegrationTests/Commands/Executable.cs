using System.Diagnostics;
using System.Net;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Commands;

/// <summary>The published executable, which ./test makes and names in SEKISHO_TEST_PUBLISHED.</summary>
internal static class Executable
{
    private const string Missing = "公開用の実行ファイルがありません。./test で実行するか、dotnet publish の結果を SEKISHO_TEST_PUBLISHED に設定してください。";

    /// <summary>Starts it. No setting of this process reaches it.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Requirement.Variable("SEKISHO_TEST_PUBLISHED", Missing), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("SEKISHO_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        using var process = Start(settings, arguments);
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(tooLong.Token), process.StandardError.ReadToEndAsync(tooLong.Token));
            await process.WaitForExitAsync(tooLong.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    /// <summary>Waits until a server says that it is ready.</summary>
    public static async Task ReadyAsync(HttpClient http, Process process)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (process.HasExited) Assert.Fail($"The server ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode is HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(10);
        }

        Assert.Fail("The server did not get ready.");
    }
}
