using System.Xml.Linq;

namespace Sekisho.ArchitectureTests.References;

/// <summary>The .csproj files keep to the map. Each rule is followed by its twin, which breaks it.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly IReadOnlyList<ProjectFile> Projects = ProjectFile.OfSource();

    private static readonly ProjectFile Offender = new("Sekisho.Governance", XDocument.Parse("""
        <Project>
          <ItemGroup>
            <ProjectReference Include="..\Sekisho.Storage\Sekisho.Storage.csproj" />
            <PackageReference Include="Dapper" />
          </ItemGroup>
        </Project>
        """));

    [Fact]
    public void The_map_names_every_project_of_src_and_no_other() =>
        ReferenceRules.NotOnBothSides(Projects.Select(project => project.Name), ProjectMap.Allowed.Keys).ShouldBeEmpty();

    [Fact]
    public void A_project_that_the_map_does_not_name_is_found() =>
        ReferenceRules.NotOnBothSides([.. ProjectMap.Allowed.Keys, "Sekisho.New"], ProjectMap.Allowed.Keys).ShouldBe(["Sekisho.New"]);

    [Fact]
    public void A_project_that_only_the_map_names_is_found() =>
        ReferenceRules.NotOnBothSides(ProjectMap.Allowed.Keys, [.. ProjectMap.Allowed.Keys, "Sekisho.Gone"]).ShouldBe(["Sekisho.Gone"]);

    [Fact]
    public void Projects_reference_only_what_the_map_allows() =>
        ReferenceRules.NotAllowed(Projects.SelectMany(project => project.Projects), ProjectMap.Allowed).ShouldBeEmpty();

    [Fact]
    public void A_reference_against_the_map_is_found() =>
        ReferenceRules.NotAllowed(Offender.Projects, ProjectMap.Allowed)
            .ShouldBe([new Reference("Sekisho.Governance", "Sekisho.Storage")]);

    [Fact]
    public void Pure_projects_use_only_the_packages_allowed_to_them() =>
        ReferenceRules.NotAllowed(PackagesOfPure(Projects), ProjectMap.PackagesOfPureProjects).ShouldBeEmpty();

    [Fact]
    public void A_package_in_a_pure_project_is_found() =>
        ReferenceRules.NotAllowed(PackagesOfPure([Offender]), ProjectMap.PackagesOfPureProjects)
            .ShouldBe([new Reference("Sekisho.Governance", "Dapper")]);

    [Fact]
    public void Pure_projects_give_the_banned_symbols_to_the_analyzer() =>
        Projects.Where(IsPure).Where(project => !project.HasBannedSymbols).Select(project => project.Name).ShouldBeEmpty();

    [Fact]
    public void A_pure_project_without_the_banned_symbols_is_found() => Offender.HasBannedSymbols.ShouldBeFalse();

    [Theory]
    [InlineData("Microsoft.CodeAnalysis.BannedApiAnalyzers")]
    [InlineData("Meziantou.Analyzer")]
    [InlineData("Microsoft.VisualStudio.Threading.Analyzers")]
    public void Every_project_is_built_with_the_analyzers(string analyzer) =>
        new ProjectFile("all", XDocument.Parse(RepositoryRoot.Read("Directory.Build.props").Text)).Packages
            .Select(reference => reference.To).ShouldContain(analyzer);

    private static bool IsPure(ProjectFile project) => ProjectMap.PackagesOfPureProjects.ContainsKey(project.Name);

    private static IEnumerable<Reference> PackagesOfPure(IEnumerable<ProjectFile> projects) =>
        projects.Where(IsPure).SelectMany(project => project.Packages);
}
