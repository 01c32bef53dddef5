using System.Text;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>What stands in the files of a server: database, its log, journal.</summary>
internal static class DataFolder
{
    /// <summary>Whether a text stands anywhere in them.</summary>
    public static bool Holds(SampleServer server, string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(server.DataFolder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock").Any(file => Read(file).AsSpan().IndexOf(sought) >= 0);
    }

    // The journal's lock is held by the server and holds no text.
    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
