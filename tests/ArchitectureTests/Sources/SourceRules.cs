using System.Text.RegularExpressions;

namespace Sekisho.ArchitectureTests.Sources;

/// <summary>The rules about files and folders as they are read, over plain data; each gives what breaks it.</summary>
internal static partial class SourceRules
{
    /// <summary>The longest a file of src/ may be, in lines.</summary>
    public const int LongestFile = 300;

    private static readonly string[] NamesThatSayNothing = ["Common", "Shared", "Utils", "Helpers", "Core", "Infrastructure"];

    private static readonly string[] FoldersOfOthers = ["Migrations", "vendor"];

    private static readonly string[] WrittenByPeople =
        [".cs", ".cshtml", ".css", ".js", ".mjs", ".sh", ".md", ".json", ".yml", ".csproj", ".props", ".slnx", ".sql", ""];

    /// <summary>Folders named after a kind of code where a noun of the field belongs.</summary>
    public static IEnumerable<string> NamedAfterNothing(IEnumerable<string> folders) =>
        folders.Where(folder => NamesThatSayNothing.Contains(folder.Split('/')[^1], StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether people wrote the file here: not generated, not another project's, not binary.</summary>
    public static bool IsOurs(string path) =>
        WrittenByPeople.Contains(Path.GetExtension(path))
        && !path.Split('/').SkipLast(1).Intersect(FoldersOfOthers, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Files that are too long to be read in one go.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Lines.Count > LongestFile).Select(file => file.Path);

    /// <summary>C# files that declare more than one public type at the top level.</summary>
    public static IEnumerable<string> WithSeveralPublicTypes(IEnumerable<SourceFile> files) =>
        files.Where(file => PublicTopLevelType().Count(file.Text) > 1).Select(file => file.Path);

    /// <summary>Pages with a form that is posted to a written address and carries no token against forgery: a tag helper adds one only where no address stands.</summary>
    public static IEnumerable<string> WithFormWithoutToken(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal) && PostedForm().Matches(file.Text).Any(form => !form.Value.Contains("AntiForgery", StringComparison.OrdinalIgnoreCase))).Select(file => file.Path);

    /// <summary>Files with a note that something is not finished.</summary>
    public static IEnumerable<string> Unfinished(IEnumerable<SourceFile> files) =>
        files.Where(file => UnfinishedNote().IsMatch(file.Text)).Select(file => file.Path);

    // With what follows on the line, where a token can stand by itself.
    [GeneratedRegex("<form(?=[^>]* method=\"post\")(?=[^>]* action=)[^\n]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostedForm();

    // Namespaces are file-scoped, so a top-level declaration starts its line.
    [GeneratedRegex(
        @"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|record|struct|interface|enum|delegate)\b",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicTopLevelType();

    // The words are taken apart, or this file would break its own rule.
    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnfinishedNote();
}
