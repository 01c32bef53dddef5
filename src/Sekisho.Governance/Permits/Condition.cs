namespace Sekisho.Governance.Permits;

/// <summary>A condition of a permit (許可の条件).</summary>
/// <param name="Number">Its number in the permit, from 1.</param>
/// <param name="Text">What must be kept to or done.</param>
/// <param name="Kind">What it means for use.</param>
/// <param name="Due">Last day to meet it, for a dated one.</param>
/// <param name="Origin">Code of the rule or report that it comes from; null for one that the decider laid down.</param>
/// <param name="MetOn">Day on which it was met.</param>
/// <param name="Evidence">How that is known, such as the number of a letter.</param>
public sealed record Condition(int Number, string Text, ConditionKind Kind = ConditionKind.Continuing, DateOnly? Due = null, string? Origin = null, DateOnly? MetOn = null, string? Evidence = null)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Whether use waits for it.</summary>
    public bool Blocks => Kind is ConditionKind.Precedent && MetOn is null;

    /// <summary>Whether its day has passed without its being met.</summary>
    public bool IsMissedOn(DateOnly date) => Kind is ConditionKind.Dated && MetOn is null && date > Due;
}
