using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>What permits ask of the visitor: 追認 of 許可権限者; conditions, closing tasks and users after the transfers of the manager. Computed when asked.</summary>
public sealed class PermitTasks(Visit visit, PermitQueries permits)
{
    /// <summary>Days before the day of a condition on which it becomes a task.</summary>
    private const int ConditionDays = 30;

    /// <summary>All of them, what is late first.</summary>
    public async Task<IReadOnlyList<PermitTask>> ListAsync(CancellationToken cancellation)
    {
        var (organization, rules) = (await visit.OrganizationAsync(), await visit.RulesAsync());
        var register = await permits.ListAsync(visit.BodyId, null, cancellation);
        var decides = organization.PostFor(visit.PersonId, Role.Decider, visit.Today) is not null;
        var posts = organization.PostsActedFor(visit.PersonId, visit.Today).ToHashSet();
        var managed = register.Where(p => posts.Contains(organization.CurrentPost(p.ManagerPostId, visit.Today))).ToList();
        var ratifications = decides ? register.Where(p => p.StateOn(visit.Today) is PermitState.Suspended && p.Suspension is { AwaitsRatification: true }).Select(p => OfSuspension(p, rules)) : [];
        var turn = YearTurn.IsSeason(visit.Today) && managed.Any(p => p.IsLiveOn(visit.Today) && p.Until <= new DateOnly(visit.Today.Year, 3, 31) && p is { RenewalCaseId: null, EndedOn: null })
            ? new[] { new PermitTask("年度更新をする", $"{Titles.Date(new DateOnly(visit.Today.Year, 3, 31))}までに終わる許可があります。続けるものと終わりにするものを、一つの申請で確かめます。", "/permits/year-turn") }
            : [];
        return [.. ratifications.Concat(turn).Concat(managed.SelectMany(p => OfManager(p, organization))).OrderByDescending(t => t.Late)];
    }

    private PermitTask OfSuspension(Permit permit, RuleSet rules) => new(
        $"停止を追認する：{permit.Number}",
        $"{Titles.Of(permit.Suspension!.Cause)}　追認の期限：{Titles.Date(permit.Suspension.RatifyBy(rules))}",
        $"/permits/{permit.Id}/ratify",
        permit.Suspension.IsOverdueOn(visit.Today, rules));

    private IEnumerable<PermitTask> OfManager(Permit permit, Organization organization)
    {
        if (permit.IsLiveOn(visit.Today))
        {
            foreach (var condition in permit.Conditions.Where(c => IsDue(c, visit.Today)))
            {
                yield return new PermitTask($"条件を満たす：{permit.Number}", $"{Titles.Of(condition)}　{condition.Text}", $"/permits/{permit.Id}/conditions/{condition.Number}", condition.IsMissedOn(visit.Today));
            }
        }

        if (permit.ClosingOwedOn(visit.Today).ToList() is { Count: > 0 } owed) yield return new PermitTask($"終了時の手続をする：{permit.Number}", string.Join('、', owed.Select(Titles.Of)), $"/permits/{permit.Id}");
        if (TransferCheck.IsOwed(permit, organization, visit.Today)) yield return new PermitTask($"異動の後の利用者を確かめる：{permit.Number}", "4月1日の異動で、使う人か管理者が変わっています。", $"/permits/{permit.Id}/users");
    }

    /// <summary>Whether a condition asks something of the manager on a date: it blocks, or its day is near or past.</summary>
    public static bool IsDue(Condition condition, DateOnly date) =>
        condition.BlocksOn(date) || (condition is { Kind: ConditionKind.Dated, MetOn: null, Due: { } due } && due <= date.AddDays(ConditionDays));
}
