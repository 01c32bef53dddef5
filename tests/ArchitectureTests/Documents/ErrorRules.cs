using System.Text.RegularExpressions;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>The rules about docs/errors.md, over plain data; each gives what breaks it.</summary>
internal static partial class ErrorRules
{
    /// <summary>Rows that the document must hold and does not, ready to be put in with a last cell.</summary>
    public static IEnumerable<string> Missing(SourceFile document, IEnumerable<MadeRefusal> refusals) =>
        refusals.Select(made => made.Row).Where(row => !document.Lines.Any(line => line.StartsWith(row, StringComparison.Ordinal)));

    /// <summary>Codes that the document lists more often than they are made: never, or once for each sentence that a code may have.</summary>
    public static IEnumerable<string> Superfluous(SourceFile document, IEnumerable<MadeRefusal> refusals)
    {
        var made = refusals.CountBy(refusal => refusal.Code).ToDictionary();
        return document.Lines.Select(line => Code().Match(line)).Where(match => match.Success)
            .CountBy(match => match.Groups["code"].Value)
            .Where(listed => listed.Value > made.GetValueOrDefault(listed.Key))
            .Select(listed => listed.Key);
    }

    /// <summary>Rows whose last cell, what it means and what to do, is empty.</summary>
    public static IEnumerable<string> Unexplained(SourceFile document) =>
        document.Lines.Where(line => Code().IsMatch(line)).Where(line => line.TrimEnd('|', ' ').Count(c => c == '|') < 5);

    [GeneratedRegex(@"^\| (?<code>SK\d{4}) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
