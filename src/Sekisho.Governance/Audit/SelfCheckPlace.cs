namespace Sekisho.Governance.Audit;

/// <summary>A division that answers a self-check, with its sheet.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="DivisionId">The division.</param>
public sealed record SelfCheckPlace(Guid SheetId, Guid DivisionId);
