using System.Reflection;

namespace Sekisho.ArchitectureTests.References;

/// <summary>A type that other projects can see.</summary>
internal sealed record PublicType(string Namespace, string Name, TypeAttributes Attributes)
{
    /// <summary>Whether it can be derived from without anybody having decided so. Static classes are abstract and sealed.</summary>
    public bool IsOpen =>
        !Attributes.HasFlag(TypeAttributes.Abstract) && !Attributes.HasFlag(TypeAttributes.Sealed);

    /// <summary>As a test's failure shows it.</summary>
    public override string ToString() => $"{Namespace}.{Name}";
}
