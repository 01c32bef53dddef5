namespace Sekisho.Governance.Cases;

/// <summary>Who decided on paper, by which post, and when (決裁欄の押印).</summary>
public sealed record Seal(Guid PostId, Guid PersonId, DateOnly On);
