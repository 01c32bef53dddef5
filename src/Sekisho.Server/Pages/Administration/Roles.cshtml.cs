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
    /// <summary>The roles that are given; 所属長 follows from the division.</summary>
    public static IReadOnlyList<(Role Role, string Meaning)> Given { get; } =
    [
        (Governance.Organizations.Role.Decider, "利用の申請を決裁します。"),
        (Governance.Organizations.Role.Chief, "きまりを定め、サービス全体を止めることができます。"),
        (Governance.Organizations.Role.Auditor, "監査証跡を点検します。登録は変えられません。"),
        (Governance.Organizations.Role.Administrator, "部署・職・職員・接続先を登録します。"),
    ];

    /// <summary>The role to give or to end.</summary>
    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>The post.</summary>
    [BindProperty]
    public Guid? Post { get; set; }

    /// <summary>First day with the role, or last day.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>The rule set in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

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

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellation) => Rules = await Visit.RulesAsync();

    private async Task<IActionResult?> JudgeAsync(string day, CancellationToken cancellation)
    {
        if (Role is null) return await RefusedAsync(Refuse.FieldMissing("role", "役割"), cancellation);
        if (Post is null) return await RefusedAsync(Refuse.FieldMissing("post", "職"), cancellation);
        return Day is null ? await RefusedAsync(Refuse.DayMalformed(day), cancellation) : null;
    }
}
