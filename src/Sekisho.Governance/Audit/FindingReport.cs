namespace Sekisho.Governance.Audit;

/// <summary>是正報告: what the division has done.</summary>
/// <param name="Text">What.</param>
/// <param name="Evidence">Where that can be seen, such as the number of a document.</param>
/// <param name="ByPersonId">Who says so.</param>
/// <param name="ByPostId">By which post.</param>
/// <param name="At">When.</param>
public sealed record FindingReport(string Text, string Evidence, Guid ByPersonId, Guid ByPostId, DateTimeOffset At);
