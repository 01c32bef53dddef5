namespace Sekisho.ArchitectureTests;

/// <summary>The source tree that these tests were built from, and the files in it that people write.</summary>
internal static class RepositoryRoot
{
    private static readonly string[] MadeByTools =
        [".git", "bin", "obj", "node_modules", "artifacts", "data", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea"];

    /// <summary>The folder that holds Sekisho.slnx.</summary>
    public static string Path { get; } = Find();

    /// <summary>The folders below the root as paths with slashes, those made by tools left out.</summary>
    public static IReadOnlyList<string> Folders { get; } =
        [.. Walk(new DirectoryInfo(Path)).Skip(1).Select(folder => Relative(folder.FullName))];

    /// <summary>The files below the root as paths with slashes, those made by tools left out.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(new DirectoryInfo(Path)).SelectMany(folder => folder.EnumerateFiles()).Select(file => Relative(file.FullName))];

    /// <summary>The text of a file named as in <see cref="Files"/>.</summary>
    public static SourceFile Read(string file) => new(file, File.ReadAllText(System.IO.Path.Combine(Path, file)));

    private static string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');

    private static IEnumerable<DirectoryInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateDirectories()
            .Where(child => !IsMadeByTools(child))
            .OrderBy(child => child.Name, StringComparer.Ordinal)
            .SelectMany(Walk)
            .Prepend(folder);

    // "data" is the server's folder at the root; the same word elsewhere is a folder of ours.
    private static bool IsMadeByTools(DirectoryInfo folder) =>
        MadeByTools.Contains(folder.Name) && (folder.Name != "data" || File.Exists(System.IO.Path.Combine(folder.Parent!.FullName, "Sekisho.slnx")));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Sekisho.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Sekisho.slnx was not found above the test's folder.");
    }
}
