using Sekisho.ArchitectureTests.Sources;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>Whoever follows a link or a reference in the tree finds something. Each rule is followed by its twin, which breaks it.</summary>
public sealed class LinkTests
{
    private static readonly IReadOnlySet<string> Paths = RepositoryRoot.Files.Concat(RepositoryRoot.Folders).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<SourceFile> Documents =>
        RepositoryRoot.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Select(RepositoryRoot.Read);

    private static IEnumerable<string> Decisions =>
        RepositoryRoot.Files.Where(path => path.StartsWith("docs/decisions/0", StringComparison.Ordinal));

    [Fact]
    public void Links_between_documents_lead_somewhere() => LinkRules.LeadingNowhere(Documents, Paths).ShouldBeEmpty();

    [Fact]
    public void A_link_that_leads_nowhere_is_found() =>
        LinkRules.LeadingNowhere(
            [new SourceFile("docs/a/b.md", "[good](../c.md#part) [folder](../../src/) [web](https://example.jp) [here](#part) ![bad](images/none.png)")],
            new HashSet<string> { "docs/c.md", "src" })
            .ShouldBe(["docs/a/b.md -> images/none.png"]);

    [Fact]
    public void Documents_named_in_the_tree_exist() =>
        LinkRules.NamedButAbsent(
            RepositoryRoot.Files.Where(path => SourceRules.IsOurs(path) && !path.StartsWith("tests/ArchitectureTests/Documents/", StringComparison.Ordinal)).Select(RepositoryRoot.Read), RepositoryRoot.Files)
            .ShouldBeEmpty();

    [Fact]
    public void A_document_that_is_named_but_absent_is_found() =>
        LinkRules.NamedButAbsent([new SourceFile("a.cs", "docs/decisions/0004) docs/decisions/0005. docs/x.md, docs/y.md")], ["docs/decisions/0004-a.md", "docs/x.md"])
            .ShouldBe(["a.cs -> docs/decisions/0005", "a.cs -> docs/y.md"]);

    [Fact]
    public void The_index_of_decisions_links_every_decision() =>
        LinkRules.NotInTheIndex(RepositoryRoot.Read("docs/decisions/README.md"), Decisions).ShouldBeEmpty();

    [Fact]
    public void A_decision_that_the_index_does_not_link_is_found() =>
        LinkRules.NotInTheIndex(new SourceFile("docs/decisions/README.md", "[0001](0001-a.md)"), ["docs/decisions/0001-a.md", "docs/decisions/0002-b.md"])
            .ShouldBe(["docs/decisions/0002-b.md"]);
}
