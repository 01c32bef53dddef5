namespace Sekisho.ArchitectureTests.References;

/// <summary>Which project of src/ may know which other one, and which packages the pure ones may use.</summary>
internal static class ProjectMap
{
    private const string Governance = "Sekisho.Governance";
    private const string Inspection = "Sekisho.Inspection";
    private const string Documents = "Sekisho.Documents";
    private const string Discovery = "Sekisho.Discovery";
    private const string Exchange = "Sekisho.Exchange";
    private const string Gateway = "Sekisho.Gateway";
    private const string Storage = "Sekisho.Storage";
    private const string Server = "Sekisho.Server";

    /// <summary>A project and the projects it may reference; what is not here is not allowed.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        [Governance] = [],
        [Inspection] = [],
        [Documents] = [],
        [Discovery] = [Governance],
        [Storage] = [Governance],
        [Exchange] = [Governance, Documents],
        [Gateway] = [Governance, Inspection, Documents],
        [Server] = [Governance, Inspection, Documents, Discovery, Exchange, Gateway, Storage],
    };

    /// <summary>The pure projects with the packages that each may use.</summary>
    public static IReadOnlyDictionary<string, string[]> PackagesOfPureProjects { get; } = new Dictionary<string, string[]>
    {
        [Governance] = [],
        [Inspection] = ["libphonenumber-csharp"],
    };

    /// <summary>The assemblies that those packages bring.</summary>
    public static IReadOnlyDictionary<string, string[]> AssembliesOfPureProjects { get; } = new Dictionary<string, string[]>
    {
        [Governance] = [],
        [Inspection] = ["PhoneNumbers"],
    };

    /// <summary>The name of the assembly that a project builds.</summary>
    public static string AssemblyOf(string project) => project == Server ? "sekisho" : project;

    /// <summary>The project that builds an assembly, or null when it is not one of ours.</summary>
    public static string? ProjectOf(string assembly) =>
        Allowed.Keys.FirstOrDefault(project => AssemblyOf(project) == assembly);
}
