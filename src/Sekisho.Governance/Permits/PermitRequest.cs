namespace Sekisho.Governance.Permits;

/// <summary>What is asked of the permit check.</summary>
/// <param name="PersonId">Who wants to use.</param>
/// <param name="Model">The model named by the caller.</param>
/// <param name="Level">Information class of the prompt; null before it was screened.</param>
/// <param name="At">The instant.</param>
/// <param name="Found">What in the prompt means that class, in words: マイナンバー 1件; empty where nothing is to be said.</param>
public sealed record PermitRequest(Guid PersonId, string Model, int? Level, DateTimeOffset At, string Found = "");
