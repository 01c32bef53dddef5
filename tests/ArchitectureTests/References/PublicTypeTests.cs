using System.Reflection;

namespace Sekisho.ArchitectureTests.References;

/// <summary>Classes and records are sealed unless they are made for derivation. The rule is followed by its twin.</summary>
public sealed class PublicTypeTests
{
    [Fact]
    public void Public_classes_and_records_are_sealed_abstract_or_static() =>
        ProjectMap.Allowed.Keys.SelectMany(project => TypeRules.Open(CompiledAssembly.Of(project).PublicTypes)).ShouldBeEmpty();

    [Theory]
    [InlineData(TypeAttributes.Public)]
    [InlineData(TypeAttributes.NestedPublic)]
    public void An_open_class_is_found(TypeAttributes visibility) =>
        TypeRules.Open([new PublicType("Sekisho.Governance.Cases", "Case", visibility)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData(TypeAttributes.Sealed)]
    [InlineData(TypeAttributes.Abstract)]
    [InlineData(TypeAttributes.Interface | TypeAttributes.Abstract)]
    public void A_class_whose_derivation_was_decided_passes(TypeAttributes decision) =>
        TypeRules.Open([new PublicType("Sekisho.Governance.Cases", "Case", TypeAttributes.Public | decision)]).ShouldBeEmpty();

    [Fact]
    public void A_generated_migration_passes() =>
        TypeRules.Open([new PublicType("Sekisho.Storage.Sqlite.Migrations", "Initial", TypeAttributes.Public)]).ShouldBeEmpty();

    [Fact]
    public void Public_types_are_really_read_from_the_assemblies() =>
        CompiledAssembly.Of("Sekisho.Governance").PublicTypes
            .ShouldContain(type => type.Namespace == "Sekisho.Governance.Cases" && type.Name == "Case");
}
