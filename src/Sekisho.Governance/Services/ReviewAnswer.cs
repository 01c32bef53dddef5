namespace Sekisho.Governance.Services;

/// <summary>An item of a check list, answered for a service.</summary>
/// <param name="Item">Code of the check list and of the item, with a slash between them.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Clause">Where it stands in the terms or the contract: 第5条; 記載なし where it does not.</param>
/// <param name="Evidence">What was read there, or another evidence.</param>
/// <param name="Mitigation">What is done so that it is acceptable (条件付), or why it is not (不可).</param>
/// <param name="Terms">Number of the terms version that was read; 0 where the service has none.</param>
/// <param name="ByPersonId">Who answered.</param>
/// <param name="ByPostId">By which post.</param>
/// <param name="At">When.</param>
/// <param name="IsReopened">Whether new terms changed what it rests on, so that it must be answered again.</param>
public sealed record ReviewAnswer(
    string Item,
    ReviewVerdict Verdict,
    string Clause,
    string Evidence,
    string Mitigation,
    int Terms,
    Guid ByPersonId,
    Guid ByPostId,
    DateTimeOffset At,
    bool IsReopened = false)
{
    /// <summary>Longest clause, in characters.</summary>
    public const int LongestClause = 100;

    /// <summary>Longest evidence and mitigation, in characters.</summary>
    public const int LongestText = 1000;
}
