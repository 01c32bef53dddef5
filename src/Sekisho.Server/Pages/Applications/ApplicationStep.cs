namespace Sekisho.Server.Pages.Applications;

/// <summary>A question of the application form; its name is also that of the field in the address and in refusals.</summary>
/// <param name="Name">Name of the step.</param>
/// <param name="Question">The question, as the page's heading asks it.</param>
/// <param name="Title">The same in a word or two, for the list of answers.</param>
/// <param name="Optional">Whether it is only asked where the applicant wants it, from the list of answers.</param>
public sealed record ApplicationStep(string Name, string Question, string Title, bool Optional = false)
{
    /// <summary>What the names of the rule set's own sheets begin with.</summary>
    public const string SheetPrefix = "sheet-";

    /// <summary>Code of the rule set's sheet that it asks, or null for a question of the program.</summary>
    public string? Sheet => Name.StartsWith(SheetPrefix, StringComparison.Ordinal) ? Name[SheetPrefix.Length..] : null;
}
