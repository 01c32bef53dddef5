namespace Sekisho.ArchitectureTests.References;

/// <summary>One project or assembly names another one.</summary>
internal readonly record struct Reference(string From, string To)
{
    /// <summary>As a test's failure shows it.</summary>
    public override string ToString() => $"{From} -> {To}";
}
