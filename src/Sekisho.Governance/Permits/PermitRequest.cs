namespace Sekisho.Governance.Permits;

/// <summary>What is asked of the permit check.</summary>
/// <param name="PersonId">Who wants to use.</param>
/// <param name="Model">The model named by the caller.</param>
/// <param name="Level">Information class of the prompt; null before it was screened.</param>
/// <param name="At">The instant.</param>
public sealed record PermitRequest(Guid PersonId, string Model, int? Level, DateTimeOffset At);
