using System.Text;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

/// <summary>The files of rules/.</summary>
internal static class RuleFiles
{
    /// <summary>The rules of a local body, with all their routes.</summary>
    public static RuleSet Local { get; } = RuleSet("local-2023");

    public static IEnumerable<RuleSet> RuleSets => Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(file => RuleSetReader.Read(File.ReadAllBytes(file)));

    public static IEnumerable<RuleAddition> Additions =>
        Directory.GetFiles(Path.Combine(Folder, "additions"), "*.json").Select(file => RuleAddition.Read(File.ReadAllText(file, Encoding.UTF8)).Addition ?? throw new FormatException(file));

    public static RuleSet RuleSet(string id) => RuleSets.First(r => r.Id == id);

    private static string Folder => Path.GetDirectoryName(Town.RepositoryFile("rules/local-2023.json"))!;
}
