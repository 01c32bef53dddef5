namespace Sekisho.ArchitectureTests.References;

/// <summary>What was compiled keeps to the map too. Each rule is followed by its twin, which breaks it.</summary>
public sealed class CompiledReferenceTests
{
    private static readonly IReadOnlyList<CompiledAssembly> Assemblies = [.. ProjectMap.Allowed.Keys.Select(CompiledAssembly.Of)];

    private static IEnumerable<CompiledAssembly> Pure =>
        Assemblies.Where(assembly => ProjectMap.AssembliesOfPureProjects.ContainsKey(assembly.Name));

    [Fact]
    public void Assemblies_reference_only_what_the_map_allows() =>
        ReferenceRules.NotAllowed(Assemblies.SelectMany(assembly => Ours(assembly.References)), ProjectMap.Allowed).ShouldBeEmpty();

    [Fact]
    public void A_compiled_reference_against_the_map_is_found() =>
        ReferenceRules.NotAllowed(Ours([new Reference("Sekisho.Discovery", "sekisho")]), ProjectMap.Allowed)
            .ShouldBe([new Reference("Sekisho.Discovery", "Sekisho.Server")]);

    [Fact]
    public void References_are_really_read_from_the_assemblies() =>
        Assemblies.ShouldAllBe(assembly => assembly.References.Any(reference => reference.To == "System.Runtime"));

    [Fact]
    public void Pure_assemblies_reference_only_the_framework_and_their_package() =>
        ReferenceRules.NotPure(Pure.SelectMany(assembly => assembly.References), ProjectMap.AssembliesOfPureProjects).ShouldBeEmpty();

    [Fact]
    public void A_foreign_assembly_in_a_pure_one_is_found() =>
        ReferenceRules.NotPure(
                [
                    new Reference("Sekisho.Governance", "System.Runtime"),
                    new Reference("Sekisho.Inspection", "PhoneNumbers"),
                    new Reference("Sekisho.Governance", "PhoneNumbers"),
                    new Reference("Sekisho.Governance", "Microsoft.EntityFrameworkCore"),
                ],
                ProjectMap.AssembliesOfPureProjects)
            .ShouldBe(
                [new Reference("Sekisho.Governance", "PhoneNumbers"), new Reference("Sekisho.Governance", "Microsoft.EntityFrameworkCore")]);

    [Fact]
    public void Pure_assemblies_do_not_read_the_clock_or_draw_identities() =>
        Pure.SelectMany(assembly => TypeRules.AmbientMembers(assembly.Members)).ShouldBeEmpty();

    [Fact]
    public void A_look_at_the_clock_is_found() =>
        TypeRules.AmbientMembers(["System.DateTime.get_Ticks", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid"])
            .ShouldBe(["System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid"]);

    [Fact]
    public void Pure_assemblies_do_not_reach_files_processes_networks_or_databases() =>
        Pure.SelectMany(assembly => TypeRules.ReachingOutside(assembly.Types)).ShouldBeEmpty();

    [Fact]
    public void A_reach_outside_is_found() =>
        TypeRules.ReachingOutside(["System.IO.MemoryStream", "System.IO.File", "System.Net.IPAddress", "System.Net.Http.HttpClient"])
            .ShouldBe(["System.IO.File", "System.Net.Http.HttpClient"]);

    [Fact]
    public void Members_are_really_read_from_the_assemblies() =>
        Assemblies.Single(assembly => assembly.Name == "Sekisho.Governance").Members.ShouldContain("System.String.Equals");

    private static IEnumerable<Reference> Ours(IEnumerable<Reference> references) =>
        references.Select(reference => (reference.From, To: ProjectMap.ProjectOf(reference.To)))
            .Where(reference => reference.To is not null)
            .Select(reference => new Reference(reference.From, reference.To!));
}
