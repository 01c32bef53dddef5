namespace Sekisho.ArchitectureTests.References;

/// <summary>The rules about what compiled code is and uses, over plain data; each gives what breaks it.</summary>
internal static class TypeRules
{
    private static readonly string[] Ambient =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.Guid.NewGuid",
    ];

    private static readonly string[] OutsideTypes =
    [
        "System.Console", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory",
        "System.IO.DirectoryInfo", "System.IO.RandomAccess", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.Diagnostics.Process", "System.Net.Dns",
    ];

    private static readonly string[] OutsideNamespaces =
        ["System.Net.Http.", "System.Net.Sockets.", "System.Net.NetworkInformation.", "System.Data.", "System.IO.Pipes."];

    /// <summary>Classes and records that are open to derivation: neither sealed nor abstract. Migrations are generated.</summary>
    public static IEnumerable<PublicType> Open(IEnumerable<PublicType> types) =>
        types.Where(type => type.IsOpen && !type.Namespace.Contains("Migrations", StringComparison.Ordinal) && !IsEntryPoint(type));

    /// <summary>Members that read the machine's clock or draw a random identity.</summary>
    public static IEnumerable<string> AmbientMembers(IEnumerable<string> members) => members.Intersect(Ambient);

    /// <summary>Types with which code reaches files, processes, the network or a database.</summary>
    public static IEnumerable<string> ReachingOutside(IEnumerable<string> types) =>
        types.Where(type => OutsideTypes.Contains(type)
            || OutsideNamespaces.Any(space => type.StartsWith(space, StringComparison.Ordinal)));

    // The web SDK generates a public Program around top-level statements.
    private static bool IsEntryPoint(PublicType type) => type is { Namespace: "", Name: "Program" };
}
