using System.Diagnostics;
using System.Globalization;

namespace Sekisho.Benchmarks.Inspection;

/// <summary>secretlint in a process of Node.js that stays: its start is not measured.</summary>
internal sealed class SecretlintProcess : IDisposable
{
    private readonly Process _process;

    private SecretlintProcess(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static SecretlintProcess Start()
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"Run `npm ci` in {folder} first.");
        var start = new ProcessStartInfo("node", ["compare.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        return new(Process.Start(start) ?? throw new InvalidOperationException("Node.js does not start."));
    }

    /// <summary>Searches a file.</summary>
    /// <returns>How many findings it has.</returns>
    public int Search(string path)
    {
        _process.StandardInput.WriteLine(path);
        _process.StandardInput.Flush();
        return int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("secretlint has ended."), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "benchmarks", "Inspection", "secretlint");
            if (Directory.Exists(folder)) return folder;
        }

        throw new InvalidOperationException("The folder of the comparison is not there.");
    }
}
