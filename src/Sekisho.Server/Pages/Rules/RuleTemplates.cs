using System.Text;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>The rule sets and additions that come with the program.</summary>
internal static class RuleTemplates
{
    /// <summary>The rule sets that a body can start from, by title.</summary>
    public static IReadOnlyList<RuleSet> RuleSets { get; } = [.. Texts("rules/").Where(t => !t.Name.StartsWith("rules/additions/", StringComparison.Ordinal)).Select(t => RuleSetReader.Read(Encoding.UTF8.GetBytes(t.Text))).OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The additions.</summary>
    public static IReadOnlyList<RuleAddition> Additions { get; } = [.. Texts("rules/additions/").Select(t => RuleAddition.Read(t.Text).Addition!).OrderBy(a => a.Id, StringComparer.Ordinal)];

    private static IEnumerable<(string Name, string Text)> Texts(string folder) =>
        typeof(RuleTemplates).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => (name, Resources.Text(name)));
}
