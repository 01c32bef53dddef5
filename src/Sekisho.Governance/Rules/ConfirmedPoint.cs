namespace Sekisho.Governance.Rules;

/// <summary>A fact of a draft that a person has compared with the official text.</summary>
/// <param name="Code">Code of the point.</param>
/// <param name="Source">Where the person looked: document, edition, page.</param>
/// <param name="ByPersonId">Who.</param>
/// <param name="At">When.</param>
public sealed record ConfirmedPoint(string Code, string Source, Guid ByPersonId, DateTimeOffset At);
