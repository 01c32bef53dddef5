using System.Text.RegularExpressions;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>The rule about docs/look.md, over plain data.</summary>
internal static partial class LookRules
{
    /// <summary>Components of the style sheets (classes without their parts and variants) that the document does not show.</summary>
    public static IEnumerable<string> NotShown(SourceFile document, IEnumerable<SourceFile> styleSheets)
    {
        var shown = Word().Matches(document.Text).Select(match => match.Groups["name"].Value).ToHashSet();
        return styleSheets.SelectMany(sheet => Class().Matches(sheet.Text)).Select(match => match.Groups["name"].Value).Distinct().Where(name => !shown.Contains(name));
    }

    [GeneratedRegex(@"(?<=[\s,}>(:]|^)\.(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<![\w-])(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
