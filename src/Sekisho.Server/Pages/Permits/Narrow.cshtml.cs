using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Reviews;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>縮小の届出: one thing at a time, users, class or last day.</summary>
public sealed class NarrowModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <summary>The users.</summary>
    public const string OfUsers = "users";

    /// <summary>The class.</summary>
    public const string OfLevel = "level";

    /// <summary>The last day.</summary>
    public const string OfUntil = "until";

    private string? what;

    /// <summary>What is narrowed; null while that is still to be chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? What { get => what; set => what = value is OfUsers or OfLevel or OfUntil ? value : null; }

    /// <summary>The users who stay, as <see cref="ScopeChoice"/> names them.</summary>
    [BindProperty]
    public IReadOnlyList<string> Keep { get => Request.Method == HttpMethods.Get ? [.. ScopeChoice.Of(Permit.Users, Organization).Select(c => c.Key)] : field; set; } = [];

    /// <summary>The class.</summary>
    [BindProperty]
    public int? Level { get => field ?? Permit?.MaximumLevel; set; }

    /// <summary>The last day, <c>2026-12-01</c>.</summary>
    [BindProperty]
    public string? Until { get => field ?? (Permit is null ? null : TypedDay.Write(Permit.Until)); set; }

    /// <inheritdoc/>
    protected override string Deed => "を縮小する届出をしました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => DetailModel.MayNarrow(permit, organization, Visit);

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at)
    {
        var to = new Narrowing(permit.Users, permit.MaximumLevel, permit.Until);
        if (What == OfUntil)
        {
            if (TypedDay.Read(Until) is not { } until) return Refuse.DateMalformed("新しい最後の日") with { Field = "until" };
            to = to with { Until = until };
        }
        else
        {
            to = What == OfLevel ? to with { MaximumLevel = Level ?? permit.MaximumLevel } : to with { Users = ScopeChoice.Kept(permit.Users, Keep) };
        }

        return permit.Narrow(to, Reason, rules, organization, Visit.Actor, at);
    }
}
