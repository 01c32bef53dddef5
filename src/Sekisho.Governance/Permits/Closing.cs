namespace Sekisho.Governance.Permits;

/// <summary>A closing task that was done (終了時の手続): what, on which day, and how that is known.</summary>
public sealed record Closing(ClosingKind Kind, DateOnly On, string Evidence);
