using System.Text.RegularExpressions;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>The rules about documents that point to files of the tree, over plain data; each gives what breaks it.</summary>
internal static partial class LinkRules
{
    private static readonly string[] Elsewhere = ["http://", "https://", "mailto:", "#"];

    /// <summary>Relative links in Markdown that lead to no file or folder, as <c>document -> link</c>.</summary>
    public static IEnumerable<string> LeadingNowhere(IEnumerable<SourceFile> documents, IReadOnlySet<string> paths) =>
        from document in documents
        from link in Links(document.Text)
        where !Elsewhere.Any(start => link.StartsWith(start, StringComparison.Ordinal)) && !paths.Contains(Resolve(document.Path, link))
        select $"{document.Path} -> {link}";

    /// <summary>Documents that the text of other files names by their path from the root, such as docs/journal.md or docs/decisions/0004, and that do not exist.</summary>
    public static IEnumerable<string> NamedButAbsent(IEnumerable<SourceFile> files, IReadOnlyCollection<string> paths) =>
        from file in files
        from Match mention in Mention().Matches(file.Text)
        let named = mention.Value.TrimEnd('.')
        where !paths.Any(path => path == named || (Number().IsMatch(named) && path.StartsWith(named + "-", StringComparison.Ordinal)))
        select $"{file.Path} -> {named}";

    /// <summary>Decisions that the index does not link.</summary>
    public static IEnumerable<string> NotInTheIndex(SourceFile index, IEnumerable<string> decisions) =>
        decisions.Where(decision => !Links(index.Text).Contains(decision[(decision.LastIndexOf('/') + 1)..]));

    private static IEnumerable<string> Links(string markdown) => Link().Matches(markdown).Select(m => m.Groups["target"].Value);

    private static string Resolve(string document, string link)
    {
        var parts = new Stack<string>(document.Split('/').SkipLast(1));
        foreach (var part in link.Split('#')[0].TrimEnd('/').Split('/'))
        {
            if (part == "..") parts.TryPop(out _);
            else if (part != ".") parts.Push(part);
        }

        return string.Join('/', parts.Reverse());
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bdocs/[\w./-]*(?:\.(?:md|png)|decisions/\d{4})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"/\d{4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
