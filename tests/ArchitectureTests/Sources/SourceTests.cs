namespace Sekisho.ArchitectureTests.Sources;

/// <summary>The tree reads as it should. Each rule is followed by its twin, which breaks it.</summary>
public sealed class SourceTests
{
    private static readonly IReadOnlyList<SourceFile> Ours =
        [.. RepositoryRoot.Files.Where(SourceRules.IsOurs).Select(RepositoryRoot.Read)];

    private static IEnumerable<SourceFile> OfSource => Ours.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    private static IEnumerable<SourceFile> Code =>
        OfSource.Where(file => Path.GetExtension(file.Path) is ".cs" or ".cshtml" or ".css" or ".js" or ".mjs");

    private static IEnumerable<SourceFile> CSharp => OfSource.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    [Fact]
    public void No_folder_is_named_after_a_kind_of_code() =>
        SourceRules.NamedAfterNothing(RepositoryRoot.Folders).ShouldBeEmpty();

    [Fact]
    public void A_folder_named_after_a_kind_of_code_is_found() =>
        SourceRules.NamedAfterNothing(["src/Sekisho.Gateway/Recording", "src/Sekisho.Server/Helpers", "src/core"])
            .ShouldBe(["src/Sekisho.Server/Helpers", "src/core"]);

    [Fact]
    public void No_file_of_src_is_over_300_lines() => SourceRules.TooLong(Code).ShouldBeEmpty();

    [Fact]
    public void A_file_over_300_lines_is_found()
    {
        var limit = string.Concat(Enumerable.Repeat("x\n", SourceRules.LongestFile));

        SourceRules.TooLong([new SourceFile("short.cs", limit), new SourceFile("long.cs", limit + "x\n")]).ShouldBe(["long.cs"]);
    }

    [Fact]
    public void A_posted_form_carries_its_token() => SourceRules.WithFormWithoutToken(Code).ShouldBeEmpty();

    [Fact]
    public void A_posted_form_without_its_token_is_found() =>
        SourceRules.WithFormWithoutToken(
        [
            new SourceFile("own.cshtml", "<form method=\"post\" data-once>"),
            new SourceFile("asked.cshtml", "<form method=\"post\" asp-antiforgery=\"true\" action=\"/a\">"),
            new SourceFile("search.cshtml", "<form method=\"get\" action=\"/a\">"),
            new SourceFile("bare.cshtml", "<form method=\"post\" action=\"/a\">"),
        ]).ShouldBe(["bare.cshtml"]);

    [Fact]
    public void A_file_has_one_public_type() => SourceRules.WithSeveralPublicTypes(CSharp).ShouldBeEmpty();

    [Fact]
    public void A_second_public_type_is_found() =>
        SourceRules.WithSeveralPublicTypes(
            [
                new SourceFile("one.cs", "namespace A;\n\npublic sealed record B\n{\n    public enum C { D }\n}\n\ninternal class E;\n"),
                new SourceFile("two.cs", "namespace A;\n\npublic sealed partial class B;\n\npublic readonly record struct C(int D);\n"),
            ])
            .ShouldBe(["two.cs"]);

    [Fact]
    public void Nothing_is_noted_as_unfinished() => SourceRules.Unfinished(Ours).ShouldBeEmpty();

    [Theory]
    [InlineData("// TO", "DO: later")]
    [InlineData("# FIX", "ME")]
    [InlineData("<!-- HA", "CK -->")]
    public void A_note_of_something_unfinished_is_found(string first, string second) =>
        SourceRules.Unfinished([new SourceFile("a.cs", "// done"), new SourceFile("b.cs", first + second)]).ShouldBe(["b.cs"]);

    [Theory]
    [InlineData("src/Sekisho.Server/wwwroot/vendor/echarts.js", false)]
    [InlineData("src/Sekisho.Storage/Sqlite/Migrations/Initial.cs", false)]
    [InlineData("src/Sekisho.Server/wwwroot/chat.js", true)]
    [InlineData("run", true)]
    public void Generated_and_foreign_files_are_told_from_ours(string path, bool ours) =>
        SourceRules.IsOurs(path).ShouldBe(ours);

    [Fact]
    public void The_tree_was_really_read() =>
        RepositoryRoot.Files.ShouldContain("src/Sekisho.Governance/Sekisho.Governance.csproj");
}
