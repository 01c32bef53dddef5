using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rosters;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Rosters;

/// <summary>What an import does: at once where its day has come, as a transfer where it is still to come.</summary>
internal static class RosterImport
{
    /// <summary>What a draft would do to an organisation.</summary>
    public static RosterPlan Plan(Organization organization, RosterDraft draft, RuleSet rules, DateTimeOffset now)
    {
        var titles = new Dictionary<string, Role>();
        foreach (var rule in rules.Roles)
        {
            titles.TryAdd(rule.Title, rule.Role);
            titles.TryAdd(rule.Role.Code, rule.Role);
        }

        return RosterPlanner.Plan(organization.Without(draft.Replacing).AsOf(draft.Date), draft.Tables, draft.Date, draft.Complete, titles, () => Guid.CreateVersion7(now));
    }

    /// <summary>The command: one act, or none at all. SK1372 while a row is in error.</summary>
    public static Result<Act> Carry(Organization organization, RosterDraft draft, RuleSet rules, DateTimeOffset now, DateOnly today)
    {
        var plan = Plan(organization, draft, rules, now);
        if (!plan.Faults.IsEmpty) return Refuse.RosterHasFaults(plan.Faults.Length);
        return draft.Date > today
            ? organization.PlanTransfer(new Transfer(Guid.CreateVersion7(now), draft.Date, draft.Name, plan.Changes), draft.Replacing, today)
            : organization.Reorganize(plan.Changes, draft.Date);
    }
}
