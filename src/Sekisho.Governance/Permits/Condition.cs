using Sekisho.Governance.Calendars;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <summary>A condition of a permit (許可の条件).</summary>
/// <param name="Number">Its number in the permit, from 1.</param>
/// <param name="Text">What must be kept to or done.</param>
/// <param name="Kind">What it means for use.</param>
/// <param name="Due">Last day to meet it, for a dated one.</param>
/// <param name="Origin">Code of the rule or report that it comes from; null for one that the decider laid down.</param>
/// <param name="MetOn">Day on which it was met.</param>
/// <param name="Evidence">How that is known, such as the number of a letter.</param>
/// <param name="StopsAfter">Last day on which a dated one that was missed may still be put right (是正); use stops the day after. Null: use does not stop by itself.</param>
public sealed record Condition(
    int Number,
    string Text,
    ConditionKind Kind = ConditionKind.Continuing,
    DateOnly? Due = null,
    string? Origin = null,
    DateOnly? MetOn = null,
    string? Evidence = null,
    DateOnly? StopsAfter = null)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Whether use has to wait until it is met, whatever the date.</summary>
    public bool Blocks => Kind is ConditionKind.Precedent && MetOn is null;

    /// <summary>Whether use waits for it on a date: a precedent one that is open, or a dated one that was neither met nor put right in time.</summary>
    public bool BlocksOn(DateOnly date) => Blocks || (Kind is ConditionKind.Dated && MetOn is null && date > StopsAfter);

    /// <summary>Whether its day has passed without its being met.</summary>
    public bool IsMissedOn(DateOnly date) => Kind is ConditionKind.Dated && MetOn is null && date > Due;

    /// <summary>The same with its days of 是正 under a rule set, as it is laid down; others than dated ones have none.</summary>
    public Condition Under(RuleSet rules) =>
        Kind is ConditionKind.Dated && Due is { } due ? this with { StopsAfter = new WorkingDays(rules.ClosedDays).After(due, rules.Deadlines.CorrectionDays) } : this;
}
