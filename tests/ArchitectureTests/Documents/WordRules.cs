namespace Sekisho.ArchitectureTests.Documents;

/// <summary>The rules about lists of words that documents explain, over plain data; each gives what breaks it.</summary>
internal static class WordRules
{
    /// <summary>Words that stand nowhere in the document as code, in backticks.</summary>
    public static IEnumerable<string> Unexplained(SourceFile document, IEnumerable<string> words) =>
        words.Where(word => !document.Text.Contains($"`{word}`", StringComparison.Ordinal));

    /// <summary>Words with a mark at their beginning that the first cell of a row explains although they do not exist.</summary>
    public static IEnumerable<string> Superfluous(SourceFile document, string mark, IReadOnlyCollection<string> words) =>
        document.Lines.Where(line => line.StartsWith($"| `{mark}", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])
            .Where(word => !words.Contains(word));
}
