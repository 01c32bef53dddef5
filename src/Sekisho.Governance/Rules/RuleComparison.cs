using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>Compares two versions of rules, statement by statement (新旧対照).</summary>
public static class RuleComparison
{
    /// <summary>What differs, topic by topic; nothing for the same rules.</summary>
    public static ImmutableArray<RuleChange> Of(RuleSet before, RuleSet after)
    {
        var (old, current) = (Keyed(before), Keyed(after));
        List<RuleChange> changes = [];
        foreach (var topic in Enum.GetValues<RuleTopic>())
        {
            foreach (var statement in RuleStatements.Of(after).Where(s => s.Topic == topic))
            {
                if (!old.TryGetValue((topic, statement.Key), out var earlier)) changes.Add(new(topic, RuleChangeKind.Added, statement.Name, Differences([], statement.Details)));
                else if (Differences(earlier.Details, statement.Details) is { IsEmpty: false } differences) changes.Add(new(topic, RuleChangeKind.Changed, statement.Name, differences));
            }

            changes.AddRange(RuleStatements.Of(before).Where(s => s.Topic == topic && !current.ContainsKey((topic, s.Key))).Select(s => new RuleChange(topic, RuleChangeKind.Removed, s.Name, Differences(s.Details, []))));
        }

        if (RouteOrder(before, after) is { } order) changes.Insert(changes.FindLastIndex(c => c.Topic <= RuleTopic.Routes) + 1, order);
        return [.. changes];
    }

    /// <summary>Of several routes that fit, the first counts: another order is another rule.</summary>
    private static RuleChange? RouteOrder(RuleSet before, RuleSet after)
    {
        var earlier = before.Routes.Where(r => after.Routes.Any(a => a.Code == r.Code)).Select(r => r.Code);
        var later = after.Routes.Where(r => before.Routes.Any(b => b.Code == r.Code)).ToList();
        return earlier.SequenceEqual(later.Select(r => r.Code))
            ? null
            : new RuleChange(RuleTopic.Routes, RuleChangeKind.Changed, "経路の優先の順番", [new("順番", string.Join("、", before.Routes.Select(r => r.Title)), string.Join("、", after.Routes.Select(r => r.Title)))]);
    }

    private static Dictionary<(RuleTopic, string), RuleStatement> Keyed(RuleSet rules) => RuleStatements.Of(rules).DistinctBy(s => (s.Topic, s.Key)).ToDictionary(s => (s.Topic, s.Key));

    private static ImmutableArray<RuleDifference> Differences(ImmutableArray<RuleDetail> before, ImmutableArray<RuleDetail> after) =>
    [
        .. before.Concat(after).Select(d => d.Label).Distinct()
            .Select(label => new RuleDifference(label, before.FirstOrDefault(d => d.Label == label)?.Value ?? "", after.FirstOrDefault(d => d.Label == label)?.Value ?? ""))
            .Where(d => d.Before != d.After),
    ];
}
