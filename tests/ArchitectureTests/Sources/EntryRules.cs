namespace Sekisho.ArchitectureTests.Sources;

/// <summary>The rules about the root of the tree, over plain data; each gives what breaks it.</summary>
internal static class EntryRules
{
    /// <summary>The longest the README may be, in lines.</summary>
    public const int LongestReadme = 120;

    /// <summary>The commands that must be there.</summary>
    public static IReadOnlyList<string> Commands { get; } = ["run", "test", ".ci/run"];

    private static readonly string[] NamedInReadme = ["./run", "./test"];

    /// <summary>Commands that are absent or that their owner may not execute.</summary>
    public static IEnumerable<string> NotExecutable(IReadOnlyDictionary<string, UnixFileMode> files) =>
        Commands.Where(command => !files.GetValueOrDefault(command).HasFlag(UnixFileMode.UserExecute));

    /// <summary>What is wrong with the README; null stands for an absent one.</summary>
    public static IEnumerable<string> FaultsOfReadme(SourceFile? readme)
    {
        if (readme is null)
        {
            return ["README.md is absent"];
        }

        string[] unnamed = [.. NamedInReadme.Where(command => !readme.Text.Contains(command, StringComparison.Ordinal))];
        return readme.Lines.Count > LongestReadme ? [.. unnamed, $"{readme.Lines.Count} lines"] : unnamed;
    }
}
