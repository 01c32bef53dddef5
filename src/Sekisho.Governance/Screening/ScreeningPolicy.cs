using System.Collections.Immutable;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Screening;

/// <summary>
/// From findings to what happens: findings mean information classes by the rule set, and a class above what the permit allows is masked, asks for a
/// reason or stops. A pure function; the strictest wins; a mark of the text and what the rules do not understand stop.
/// </summary>
public static class ScreeningPolicy
{
    private const string MarkType = "ClassificationMark";
    private const string Confirmed = "Confirmed";
    private static readonly string[] Confidences = [Confirmed, "Check", "Reference"];

    /// <summary>Judges findings.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="permitted">The highest level that may be sent.</param>
    /// <param name="items">The findings.</param>
    public static ScreeningVerdict Judge(RuleSet rules, int permitted, IEnumerable<FoundItem> items)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(items);
        var verdicts = items.Select(i => Judge(rules, permitted, i)).ToImmutableArray();
        var lowest = rules.Classes[0].Level;
        return new ScreeningVerdict(
            verdicts,
            verdicts.Select(v => v.Level).Append(lowest).Max(),
            verdicts.Where(v => v.Action is not FindingAction.Mask).Select(v => v.Level).Append(lowest).Max(),
            verdicts.Select(v => v.Action).Append(FindingAction.Allow).Max());
    }

    /// <summary>The level that a finding means. A kind that no rule names means nothing more than the lowest class.</summary>
    public static int LevelOf(RuleSet rules, FoundItem item)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(item);
        if (!Confidences.Contains(item.Confidence)) return rules.HighestLevel;
        if (item.Type == MarkType && item.Confidence == Confirmed) return rules.Marks.Where(m => m.Mark == item.Mark).Select(m => m.Level).DefaultIfEmpty(rules.HighestLevel).Max();
        return RuleOf(rules, item)?.Level ?? rules.Classes[0].Level;
    }

    private static ItemVerdict Judge(RuleSet rules, int permitted, FoundItem item)
    {
        var level = LevelOf(rules, item);
        var rule = RuleOf(rules, item);
        return new ItemVerdict(item, level, level <= permitted ? FindingAction.Allow : ActionOf(rule, item), rule?.Clause);
    }

    // A text is not made harmless by hiding its mark; a reason cannot talk away what is certain.
    private static FindingAction ActionOf(FindingRule? rule, FoundItem item) => rule switch
    {
        null => FindingAction.Stop,
        _ when item.Type == MarkType => FindingAction.Stop,
        { Action: FindingAction.Reason } when item.Confidence == Confirmed => FindingAction.Stop,
        { Action: FindingAction.Allow } => FindingAction.Stop,
        _ => rule.Action,
    };

    private static FindingRule? RuleOf(RuleSet rules, FoundItem item) => rules.Findings.FirstOrDefault(r => r.Type == item.Type && r.Confidence == item.Confidence);
}
