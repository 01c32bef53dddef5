namespace Sekisho.ArchitectureTests.Documents;

/// <summary>docs/errors.md lists exactly the codes that the program has, with their sentences. Each rule is followed by its twin.</summary>
public sealed class ErrorTests
{
    private static readonly MadeRefusal Made = new("SK9998", "〇〇はN個までです。", 400, 2);

    private static SourceFile Document => RepositoryRoot.Read("docs/errors.md");

    [Fact]
    public void Every_code_is_listed_as_it_is_made() => ErrorRules.Missing(Document, MadeRefusal.All).ShouldBeEmpty();

    [Fact]
    public void A_code_that_is_missing_or_listed_otherwise_is_found() =>
        ErrorRules.Missing(new SourceFile("errors.md", "| SK9998 | 404 | 2 | 〇〇はN個までです。 | What to do. |\n"), [Made]).ShouldBe([Made.Row]);

    [Fact]
    public void No_code_is_listed_that_nobody_makes() => ErrorRules.Superfluous(Document, MadeRefusal.All).ShouldBeEmpty();

    [Fact]
    public void A_code_that_nobody_makes_or_that_is_listed_twice_is_found() =>
        ErrorRules.Superfluous(new SourceFile("errors.md", "| SK9999 | 400 |\n| SK9998 | 400 |\n| SK9998 | 400 |\n"), [Made]).ShouldBe(["SK9999", "SK9998"]);

    [Fact]
    public void Every_code_is_explained() => ErrorRules.Unexplained(Document).ShouldBeEmpty();

    [Fact]
    public void A_code_without_explanation_is_found() =>
        ErrorRules.Unexplained(new SourceFile("errors.md", "| SK9998 | 400 | 2 | a | b |\n| SK9999 | 400 | 2 | a | |\n")).ShouldBe(["| SK9999 | 400 | 2 | a | |"]);

    [Fact]
    public void The_catalogue_was_really_asked() => MadeRefusal.All.Select(made => made.Code).ShouldContain("SK2101");
}
