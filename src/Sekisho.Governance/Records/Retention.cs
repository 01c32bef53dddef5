using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Records;

/// <summary>
/// 保存期間: counted in whole fiscal years from the first of April (起算日) after the day on which a record was completed. Source: the document rules
/// of most bodies (文書取扱規程), in the years and classes of the rule set.
/// </summary>
public static class Retention
{
    /// <summary>The rule for a sort of record, or null: then nothing of it is ever due.</summary>
    public static RetentionRule? RuleOf(RuleSet rules, RecordSort sort) => rules.Retention.FirstOrDefault(r => r.Subject == SubjectOf(sort));

    /// <summary>The name by which rule sets know a sort of record.</summary>
    public static string SubjectOf(RecordSort sort) => sort switch
    {
        RecordSort.Cases => "cases",
        RecordSort.Permits => "permits",
        RecordSort.Uses => "uses",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    /// <summary>起算日: the first of April after the day of completion.</summary>
    public static DateOnly StartsOn(DateOnly completed) => new(JapaneseEra.FiscalYear(completed) + 1, 4, 1);

    /// <summary>保存期間満了日: the last day on which a record is kept that was completed on a day.</summary>
    public static DateOnly LastDay(DateOnly completed, int years) => StartsOn(completed).AddYears(years).AddDays(-1);

    /// <summary>The last day of a fiscal year; uses of a year are completed with it.</summary>
    public static DateOnly EndOfYear(int fiscalYear) => new(fiscalYear + 1, 3, 31);

    /// <summary>When a permit was completed: the day on which it ended or would have; null while it lives on a date.</summary>
    public static DateOnly? CompletedOn(Permit permit, DateOnly date) =>
        permit.IsLiveOn(date) ? null
        : permit.EndedOn is { } ended && ended < permit.Until ? ended
        : permit.RevokedReason is not null ? permit.Until
        : permit.LastDay;

    /// <summary>When a case was completed by itself, without regard to its permits; null while it is under way.</summary>
    public static DateOnly? CompletedOn(RecordCase about) =>
        !Transitions.IsTerminal(about.State) ? null : about.DisclosedOn is { } shown && shown > about.ClosedOn ? shown : about.ClosedOn;
}
