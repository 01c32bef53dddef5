using System.Diagnostics;
using System.Text;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;

namespace Sekisho.IntegrationTests.Commands;

/// <summary>The built <c>sekisho</c>, run as an administrator runs it.</summary>
internal static class CommandLine
{
    /// <summary>Runs it with settings of its own and waits for its end.</summary>
    public static Task<Output> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments) => RunAsync(settings, null, arguments);

    /// <summary>The same with a standard input.</summary>
    public static async Task<Output> RunAsync(IReadOnlyDictionary<string, string> settings, string? input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sekisho.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("SEKISHO_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (input is not null)
        {
            await using var writer = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(false));
            await writer.WriteAsync(input);
        }

        await process.WaitForExitAsync();
        return new Output(process.ExitCode, await output, await errors);
    }

    /// <summary>The settings with which it finds a stored town, in a folder that the caller removes.</summary>
    public static async Task<Dictionary<string, string>> SettingsAsync(StorageHost host, DirectoryInfo folder)
    {
        var key = Path.Combine(folder.FullName, "test.key");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('k', 32))));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var settings = new Dictionary<string, string> { ["SEKISHO_MASTER_KEY_FILE"] = key, ["SEKISHO_DATA"] = folder.FullName };
        if (host.Kind is TestDatabaseKind.Sqlite) settings["SEKISHO_DATA"] = Path.GetDirectoryName(host.Source)!;
        else settings["SEKISHO_POSTGRESQL"] = host.Source;
        return settings;
    }

    internal sealed record Output(int Exit, string Text, string Errors);
}
