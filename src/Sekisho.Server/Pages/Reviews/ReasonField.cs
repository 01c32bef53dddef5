namespace Sekisho.Server.Pages.Reviews;

/// <summary>The field for a reason or an opinion on a page of one command.</summary>
/// <param name="Page">The page.</param>
/// <param name="Label">Label.</param>
/// <param name="Hint">What to write, and who reads it.</param>
/// <param name="Required">Whether it must be filled in.</param>
public sealed record ReasonField(CaseActPage Page, string Label, string Hint, bool Required = true);
