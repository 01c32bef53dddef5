namespace Sekisho.ArchitectureTests.References;

/// <summary>The rules about who may know whom, over plain data; each gives what breaks it.</summary>
internal static class ReferenceRules
{
    /// <summary>References that the map does not allow; a project that is not on the map may reference nothing.</summary>
    public static IEnumerable<Reference> NotAllowed(IEnumerable<Reference> references, IReadOnlyDictionary<string, string[]> allowed) =>
        references.Where(reference => !allowed.GetValueOrDefault(reference.From, []).Contains(reference.To));

    /// <summary>Projects on only one side: in the tree and not on the map, or the other way round.</summary>
    public static IEnumerable<string> NotOnBothSides(IEnumerable<string> projects, IEnumerable<string> map)
    {
        string[] inTree = [.. projects], onMap = [.. map];
        return inTree.Except(onMap).Concat(onMap.Except(inTree));
    }

    /// <summary>Assemblies that a pure one references and that are neither .NET's own nor allowed.</summary>
    public static IEnumerable<Reference> NotPure(IEnumerable<Reference> references, IReadOnlyDictionary<string, string[]> allowed) =>
        NotAllowed(references.Where(reference => !IsFramework(reference.To)), allowed);

    private static bool IsFramework(string assembly) =>
        assembly is "netstandard" or "mscorlib" || assembly.StartsWith("System.", StringComparison.Ordinal);
}
