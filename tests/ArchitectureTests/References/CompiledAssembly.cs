using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sekisho.ArchitectureTests.References;

/// <summary>What the compiler wrote into an assembly of src/, read without loading it.</summary>
internal sealed class CompiledAssembly
{
    private CompiledAssembly(string name, MetadataReader reader)
    {
        Name = name;
        References = [.. reader.AssemblyReferences.Select(handle =>
            new Reference(name, reader.GetString(reader.GetAssemblyReference(handle).Name)))];
        Members = [.. reader.MemberReferences.Select(handle => MemberName(reader, reader.GetMemberReference(handle))).OfType<string>()];
        Types = [.. reader.TypeReferences.Select(handle => FullName(reader, reader.GetTypeReference(handle)))];
        PublicTypes = [.. reader.TypeDefinitions.Select(handle => Describe(reader, reader.GetTypeDefinition(handle))).OfType<PublicType>()];
    }

    /// <summary>The assembly's name.</summary>
    public string Name { get; }

    /// <summary>The assemblies it references.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>The foreign members it uses, as <c>Namespace.Type.Member</c>.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The foreign types it uses, as <c>Namespace.Type</c>.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The types that others can see, nested ones too.</summary>
    public IReadOnlyList<PublicType> PublicTypes { get; }

    /// <summary>Reads the assembly of a project, which the build has put beside this test.</summary>
    public static CompiledAssembly Of(string project)
    {
        var assembly = ProjectMap.AssemblyOf(project);
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var file = new PEReader(stream);
        return new CompiledAssembly(project, file.GetMetadataReader());
    }

    private static string FullName(MetadataReader reader, TypeReference type) =>
        $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private static string? MemberName(MetadataReader reader, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
            ? $"{FullName(reader, reader.GetTypeReference((TypeReferenceHandle)member.Parent))}.{reader.GetString(member.Name)}"
            : null;

    private static PublicType? Describe(MetadataReader reader, TypeDefinition type)
    {
        var attributes = type.Attributes;
        if ((attributes & TypeAttributes.VisibilityMask) is not (TypeAttributes.Public or TypeAttributes.NestedPublic))
        {
            return null;
        }

        var declaring = type.GetDeclaringType();
        var outer = declaring.IsNil ? null : Describe(reader, reader.GetTypeDefinition(declaring));
        if (outer is null && !declaring.IsNil)
        {
            return null;
        }

        var space = outer?.Namespace ?? reader.GetString(type.Namespace);
        var name = outer is null ? reader.GetString(type.Name) : $"{outer.Name}+{reader.GetString(type.Name)}";
        return new PublicType(space, name, attributes);
    }
}
