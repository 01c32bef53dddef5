namespace Sekisho.ArchitectureTests.Documents;

/// <summary>docs/look.md shows every component that the style sheets have. The rule is followed by its twin.</summary>
public sealed class LookTests
{
    [Fact]
    public void Every_component_is_shown() =>
        LookRules.NotShown(
            RepositoryRoot.Read("docs/look.md"),
            RepositoryRoot.Files.Where(path => path.StartsWith("src/Sekisho.Server/wwwroot/css/", StringComparison.Ordinal)).Select(RepositoryRoot.Read))
            .ShouldBeEmpty();

    [Fact]
    public void A_component_that_is_not_shown_is_found() =>
        LookRules.NotShown(
            new SourceFile("look.md", "<p class=\"card card--wide\">"),
            [new SourceFile("a.css", ".card > :last-child,\n.card__title.x {\n  margin: 0.5rem;\n}\n\n.key-once:hover { color: red; }\n")])
            .ShouldBe(["key-once"]);
}
