using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>Which posts carry the roles of the rule set; giving and ending one.</summary>
public sealed class RolesModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>The roles of the rule set that are given to posts; the others follow from divisions and permits.</summary>
    public IEnumerable<RoleRule> Given => Rules.Roles.Where(r => !r.Role.IsDerived);

    /// <summary>The role to give or to end.</summary>
    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>The post.</summary>
    [BindProperty]
    public Guid? Post { get; set; }

    /// <summary>First day with the role, or last day.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>The posts that carry a role today or will.</summary>
    public IEnumerable<RoleHolding> HoldingsOf(Role role) => Organization.Roles.Where(r => r.Role == role && (r.Until is null || r.Until >= Visit.Today));

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Day = Visit.Today;
        await ShowAsync(cancellation);
    }

    /// <summary>Gives a role.</summary>
    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellation)
    {
        if (await JudgeAsync("役割を持つ日", cancellation) is { } refused) return refused;
        return await ChangeAsync(o => o.GiveRole(Role!.Value, Post!.Value, Day!.Value), "役割を登録しました。", "/administration/roles", cancellation);
    }

    /// <summary>Ends a role.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        if (await JudgeAsync("最後の日", cancellation) is { } refused) return refused;
        return await ChangeAsync(o => o.EndRole(Role!.Value, Post!.Value, Day!.Value), "役割の終わりの日を登録しました。", "/administration/roles", cancellation);
    }

    private async Task<IActionResult?> JudgeAsync(string day, CancellationToken cancellation)
    {
        if (Role is null) return await RefusedAsync(Refuse.FieldMissing("role", "役割"), cancellation);
        if (Post is null) return await RefusedAsync(Refuse.FieldMissing("post", "職"), cancellation);
        return Day is null ? await RefusedAsync(Refuse.DayMalformed(day), cancellation) : null;
    }
}
