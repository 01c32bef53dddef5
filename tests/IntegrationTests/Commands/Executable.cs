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
        var start = new ProcessStartInfo(Requirement.Variable("SEKISHO_TEST_PUBLISHED", Missing), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8, UseShellExecute = false };
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

    /// <summary>Waits until a server that was started on any free port says that it is ready; answers with its address.</summary>
    public static async Task<Uri> ReadyAsync(Process process)
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var http = new HttpClient { BaseAddress = await AddressAsync(process, tooLong.Token) };
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), tooLong.Token);
            if (answer.StatusCode is HttpStatusCode.OK) return http.BaseAddress;
            await Task.Delay(10, tooLong.Token);
        }
    }

    /// <summary>The address is in the first line that a server prints, once it listens.</summary>
    private static async Task<Uri> AddressAsync(Process process, CancellationToken tooLong)
    {
        while (await process.StandardOutput.ReadLineAsync(tooLong) is { } line)
        {
            if (line.StartsWith("関所 Sekisho", StringComparison.Ordinal)) return new Uri(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]);
        }

        Assert.Fail($"The server ended: {await process.StandardError.ReadToEndAsync(tooLong)}");
        return null!;
    }
}
