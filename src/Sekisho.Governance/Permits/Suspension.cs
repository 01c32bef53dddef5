using Sekisho.Governance.Calendars;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <summary>A suspension in force: why, by whom, by which post, since when.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="ByPersonId">Who suspended.</param>
/// <param name="ByPostId">By which post.</param>
/// <param name="At">Since when.</param>
/// <param name="Cause">What for.</param>
/// <param name="MustBeRatified">Whether 許可権限者 has to confirm it (追認): not their own, and not one that a case decided.</param>
/// <param name="Ratified">The 追認, once it was given.</param>
public sealed record Suspension(
    string Reason,
    Guid ByPersonId,
    Guid ByPostId,
    DateTimeOffset At,
    SuspensionCause Cause = SuspensionCause.Judgement,
    bool MustBeRatified = false,
    Ratification? Ratified = null)
{
    /// <summary>Whether the 追認 is still to come.</summary>
    public bool AwaitsRatification => MustBeRatified && Ratified is null;

    /// <summary>Last day for the 追認. After it the suspension stays and is brought before the 統括情報セキュリティ責任者 and CISO.</summary>
    public DateOnly RatifyBy(RuleSet rules) => new WorkingDays(rules.ClosedDays).After(JapanTime.DateAt(At), rules.Deadlines.RatificationDays);

    /// <summary>Whether that day has passed without it.</summary>
    public bool IsOverdueOn(DateOnly date, RuleSet rules) => AwaitsRatification && date > RatifyBy(rules);
}
