namespace Sekisho.ArchitectureTests.Sources;

/// <summary>What somebody who has just cloned the tree finds at its root. Each rule is followed by its twin.</summary>
public sealed class EntryTests
{
    [Fact]
    public void The_commands_are_there_and_executable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no executable bit.");

        EntryRules.NotExecutable(EntryRules.Commands.Where(RepositoryRoot.Files.Contains).ToDictionary(command => command, Mode))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_command_that_is_absent_or_cannot_be_executed_is_found() =>
        EntryRules.NotExecutable(new Dictionary<string, UnixFileMode>
        {
            ["run"] = UnixFileMode.UserRead,
            ["test"] = UnixFileMode.UserRead | UnixFileMode.UserExecute,
        }).ShouldBe(["run", ".ci/run"]);

    [Fact]
    public void The_readme_is_there_short_and_names_the_commands() =>
        EntryRules.FaultsOfReadme(RepositoryRoot.Files.Contains("README.md") ? RepositoryRoot.Read("README.md") : null)
            .ShouldBeEmpty();

    [Fact]
    public void An_absent_readme_is_found() => EntryRules.FaultsOfReadme(null).ShouldHaveSingleItem();

    [Fact]
    public void A_readme_without_a_command_or_with_too_many_lines_is_found() =>
        EntryRules.FaultsOfReadme(new SourceFile("README.md", "./run\n" + new string('\n', EntryRules.LongestReadme) + "end\n"))
            .ShouldBe(["./test", "122 lines"]);

    private static UnixFileMode Mode(string command)
    {
        var path = Path.Combine(RepositoryRoot.Path, command);
        return OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
    }
}
