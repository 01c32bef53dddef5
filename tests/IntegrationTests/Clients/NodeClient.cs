using System.Diagnostics;
using System.Text.Json;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Clients;

/// <summary>The vendor's npm client, run as its users run it: by tests/clients under Node.js.</summary>
public static class NodeClient
{
    /// <summary>
    /// Runs openai-chat.mjs or openai-models.mjs and gives the line of JSON that it prints. Without Node.js or the
    /// installed client it skips the running test.
    /// </summary>
    public static async Task<JsonElement> RunAsync(string script, Uri baseUrl, string key, params IEnumerable<string> arguments)
    {
        var node = Requirement.Program("node", "Node.js がありません。nodejs を入れて、./test で実行してください。");
        var folder = FindFolder();
        Requirement.Present(
            Directory.Exists(Path.Combine(folder, "node_modules", "openai")),
            "npm のクライアントが入っていません。tests/clients で npm ci を実行してください。");

        var start = new ProcessStartInfo(node, [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["OPENAI_BASE_URL"] = baseUrl.ToString();
        start.Environment["OPENAI_API_KEY"] = key;
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonElement.Parse(line);
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sekisho.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Sekisho.slnx was not found above the test's folder.");
        }

        return Path.Combine(folder.FullName, "tests", "clients");
    }
}
