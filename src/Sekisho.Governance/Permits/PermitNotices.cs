using System.Globalization;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <summary>
/// The letters that are due about permits on a date: before they expire, about conditions, about suspensions that nobody confirmed. They follow from the dates alone; of
/// several that have become due one after the other, as after a week without power, only the nearest is.
/// </summary>
public static class PermitNotices
{
    /// <summary>Days before the day of a condition on which its manager is told of it.</summary>
    public const int ConditionDays = 7;

    /// <summary>Those of one permit.</summary>
    public static IEnumerable<PermitNotice> Of(Permit permit, RuleSet rules, Organization organization, DateOnly today)
    {
        if (!permit.IsLiveOn(today)) yield break;
        if (Expiry(permit, rules, today) is { } expiry) yield return expiry;
        var deciders = organization.PostsWith(Role.Decider, today).Select(p => p.Id).ToList();
        foreach (var condition in permit.Conditions)
        {
            if (OfCondition(condition, today) is not var (about, sentence)) continue;
            foreach (var post in deciders.Prepend(permit.ManagerPostId).Distinct()) yield return new PermitNotice(permit.Id, post, about, $"{permit.Number}：{sentence}");
        }

        if (permit.Suspension is not { } suspension || !suspension.IsOverdueOn(today, rules)) yield break;
        foreach (var post in new[] { Role.Chief, Role.Ciso }.SelectMany(role => organization.PostsWith(role, today)).Select(p => p.Id).Distinct())
        {
            yield return new PermitNotice(permit.Id, post, string.Create(CultureInfo.InvariantCulture, $"unratified {suspension.At:O}"), $"{permit.Number}の停止が、{rules.Deadlines.RatificationDays}開庁日を過ぎても追認されていません");
        }
    }

    private static PermitNotice? Expiry(Permit permit, RuleSet rules, DateOnly today)
    {
        if (permit.EndedOn is not null || permit.RenewalCaseId is not null || permit.Until < today) return null;
        var left = permit.Until.DayNumber - today.DayNumber;
        return rules.ExpiryWarningDays.Where(days => left <= days).Order().Select(days => (int?)days).FirstOrDefault() is { } nearest
            ? new PermitNotice(permit.Id, permit.ManagerPostId, string.Create(CultureInfo.InvariantCulture, $"expiry {permit.Until:O} {nearest}"), $"{permit.Number}は{JapaneseEra.Format(permit.Until)}で終わります。続けるときは更新を申請してください")
            : null;
    }

    private static (string About, string Sentence)? OfCondition(Condition condition, DateOnly today)
    {
        if (condition is not { Kind: ConditionKind.Dated, MetOn: null, Due: { } due }) return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"condition {condition.Number} {due:O}");
        return today > condition.StopsAfter ? (name + " stopped", $"条件 {condition.Number} が満たされないため、使えなくなりました")
            : condition.IsMissedOn(today) ? (name + " missed", $"条件 {condition.Number} の期限が過ぎました。{(condition.StopsAfter is { } last ? $"{JapaneseEra.Format(last)}までに満たさないと、使えなくなります" : "満たしたら記録してください")}")
            : due.DayNumber - today.DayNumber <= ConditionDays ? (name + " soon", $"条件 {condition.Number} の期限は{JapaneseEra.Format(due)}です")
            : null;
    }
}
