using Sekisho.ArchitectureTests.References;
using Sekisho.Server.Settings;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>docs/glossary.md and docs/settings.md explain every word there is. Each rule is followed by its twin.</summary>
public sealed class WordTests
{
    private static readonly string[] Settings = [.. SettingsReader.Known.Select(name => SettingsReader.Prefix + name)];

    [Fact]
    public void The_glossary_explains_every_public_type_of_the_domain() =>
        WordRules.Unexplained(
            RepositoryRoot.Read("docs/glossary.md"),
            CompiledAssembly.Of("Sekisho.Governance").PublicTypes.Select(type => type.Name).Where(name => !name.Contains('+', StringComparison.Ordinal)).Select(name => name.Split('`')[0]))
            .ShouldBeEmpty();

    [Fact]
    public void A_word_that_is_not_explained_is_found() =>
        WordRules.Unexplained(new SourceFile("glossary.md", "| `Permit` | 許可 |"), ["Permit", "Case"]).ShouldBe(["Case"]);

    [Fact]
    public void Every_setting_is_explained() => WordRules.Unexplained(RepositoryRoot.Read("docs/settings.md"), Settings).ShouldBeEmpty();

    [Fact]
    public void No_setting_is_explained_that_does_not_exist() =>
        WordRules.Superfluous(RepositoryRoot.Read("docs/settings.md"), SettingsReader.Prefix, Settings).ShouldBeEmpty();

    [Fact]
    public void A_setting_that_does_not_exist_is_found() =>
        WordRules.Superfluous(new SourceFile("settings.md", "| `SEKISHO_A` | x |\n| `SEKISHO_B` | y |"), "SEKISHO_", ["SEKISHO_A"]).ShouldBe(["SEKISHO_B"]);
}
