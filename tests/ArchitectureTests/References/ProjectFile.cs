using System.Xml.Linq;

namespace Sekisho.ArchitectureTests.References;

/// <summary>What a .csproj says about other projects and packages.</summary>
internal sealed class ProjectFile(string name, XDocument content)
{
    /// <summary>The project's name: its file's, without the ending.</summary>
    public string Name => name;

    /// <summary>The projects it references.</summary>
    public IEnumerable<Reference> Projects =>
        Items("ProjectReference").Select(path => new Reference(name, Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))));

    /// <summary>The packages it references.</summary>
    public IEnumerable<Reference> Packages => Items("PackageReference").Select(package => new Reference(name, package));

    /// <summary>Whether the list of banned symbols is given to the analyzer.</summary>
    public bool HasBannedSymbols => Items("AdditionalFiles").Any(path => Path.GetFileName(path) == "BannedSymbols.txt");

    /// <summary>All projects of src/.</summary>
    public static IReadOnlyList<ProjectFile> OfSource() =>
    [
        .. RepositoryRoot.Files
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => new ProjectFile(Path.GetFileNameWithoutExtension(file), XDocument.Parse(RepositoryRoot.Read(file).Text))),
    ];

    private IEnumerable<string> Items(string element) =>
        content.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
