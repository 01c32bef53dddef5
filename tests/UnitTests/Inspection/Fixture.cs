using System.Collections.Immutable;
using Sekisho.Inspection;
using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;

namespace UnitTests.Inspection;

/// <summary>An inspector with the marks of a usual rule set.</summary>
internal static class Fixture
{
    public static readonly ImmutableArray<ClassificationWord> Marks =
    [
        new("機密性1", 1), new("機密性2情報", 2), new("機密性2", 2), new("機密性3情報", 3), new("機密性3", 3), new("自治体機密性3A", 4),
        new("要機密情報", 2), new("取扱注意", 2), new("部外秘", 2), new("秘", 3), new("極秘", 4), new("複製禁止", 2), new("Confidential", 2),
    ];

    public static readonly NameKnowledge Knowledge = new(new Lexicon(Dictionary("lexicon.dat")), new NameModel(Dictionary("names.dat")));

    public static readonly Inspector Inspector = new(Marks, PublicContacts.None);

    /// <summary>The same with the dictionary: names and addresses are found.</summary>
    public static readonly Inspector Full = new(Marks, PublicContacts.None, Knowledge);

    public static ImmutableArray<Finding> Inspect(string text) => Inspector.Inspect(text);

    private static byte[] Dictionary(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "dictionary", name));

    /// <summary>Expects exactly the names or addresses that ⟦ ⟧ mark in the text.</summary>
    public static ImmutableArray<Finding> ShouldFindFully(FindingType type, string marked)
    {
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        ImmutableArray<Finding> found = [.. Full.Inspect(text).Where(f => f.Type == type)];
        var shown = text;
        foreach (var finding in found.Reverse()) shown = shown.Insert(finding.End, "⟧").Insert(finding.Start, "⟦");
        shown.ShouldBe(marked);
        return found;
    }

    public static ImmutableArray<Finding> Of(FindingType type, string text) => [.. Inspect(text).Where(f => f.Type == type)];

    /// <summary>Expects exactly the findings of a type that ⟦ ⟧ mark in the text.</summary>
    public static ImmutableArray<Finding> ShouldFind(FindingType type, string marked)
    {
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var found = Of(type, text);
        var shown = text;
        foreach (var finding in found.Reverse()) shown = shown.Insert(finding.End, "⟧").Insert(finding.Start, "⟦");
        shown.ShouldBe(marked);
        return found;
    }

    public static string Found(string text, Finding finding) => text[finding.Start..finding.End];
}
