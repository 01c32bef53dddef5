using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Records;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Permits;

/// <summary>One permit: facts, conditions, history; prints on A4.</summary>
public sealed class DetailModel(Visit visit, PermitQueries permits, PermitRegister register, PermitHistory history, CaseQueries cases, RuleSetQueries ruleSets) : SekishoPage(visit)
{
    /// <summary>The permit in words of the rule set that it was decided under.</summary>
    public PermitEntry Entry { get; private set; } = null!;

    /// <summary>The rule set that it was decided under.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The application that it was decided in.</summary>
    public Case? Origin { get; private set; }

    /// <summary>Its history, the oldest first.</summary>
    public IReadOnlyList<PermitStep> Steps { get; private set; } = [];

    /// <summary>Whether the visitor may open the application.</summary>
    public bool SeesApplication { get; private set; }

    /// <summary>Whether the visitor may suspend it.</summary>
    public bool CanSuspend => MaySuspend(Entry.Permit, Organization, Visit);

    /// <summary>Whether the visitor may lift its suspension.</summary>
    public bool CanLift => MayLift(Entry.Permit, Organization, Visit);

    /// <summary>Whether the visitor may confirm its suspension.</summary>
    public bool CanRatify => MayRatify(Entry.Permit, Organization, Visit);

    /// <summary>Whether the visitor may notify a narrowing under the rules in force.</summary>
    public bool CanNarrow => RulesNow.NarrowingByNotice && MayNarrow(Entry.Permit, Organization, Visit);

    /// <summary>The rule set in force today.</summary>
    public RuleSet RulesNow { get; private set; } = null!;

    /// <summary>Whether its users are still to be checked against the transfers.</summary>
    public bool OwesUsers => TransferCheck.IsOwed(Entry.Permit, Organization, Visit.Today);

    /// <summary>Whether the visitor may do that.</summary>
    public bool CanConfirmUsers => !Entry.Permit.ConfirmUsers(UserScope.OfPersons(), Organization, Visit.Actor, Visit.Now).Refused;

    /// <summary>Whether the visitor may record that a closing task was done.</summary>
    public bool CanClose(ClosingKind kind) => !Entry.Permit.Close(kind, Visit.Today, "-", Organization, Visit.Actor, Visit.Now).Refused;

    /// <summary>Whether the visitor may name another manager.</summary>
    public bool CanNameManager => MayNameManager(Entry.Permit, Organization, Visit);

    /// <summary>Whether the visitor may hold the disposal of it and all about it.</summary>
    public bool CanHold { get; private set; }

    /// <summary>All cases that created it or are about it, the newest first.</summary>
    public IReadOnlyList<Case> Cases { get; private set; } = [];

    /// <summary>The kinds of case about it that can be begun, with what the buttons say.</summary>
    public IReadOnlyList<(CaseKind Kind, string Title)> Begins { get; private set; } = [];

    /// <summary>Whether the visitor may open a case.</summary>
    public bool Sees(Case about) => about.MayBeReadBy(Visit.PersonId, Organization, Visit.Today);

    /// <summary>Whether the visitor may record that a condition was met.</summary>
    public bool CanMeet(Condition condition) => !Entry.Permit.Meet(condition.Number, Visit.Today, "-", Organization, Visit.Actor, Visit.Now).Refused;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await permits.FindAsync(Visit.BodyId, id, cancellation) is not { } permit) return NotFound();
        Organization = await Visit.OrganizationAsync();
        CanHold = await Visit.HasAsync(RecordKeeping.Holders);
        Rules = await ruleSets.AsOfAsync(Visit.BodyId, permit.Rules, cancellation);
        Entry = await register.DescribeAsync(permit, Rules, cancellation);
        Origin = permit.CaseId is { } origin ? await cases.FindAsync(Visit.BodyId, origin, cancellation) : null;
        Steps = await history.OfAsync(permit, Origin, cancellation);
        Cases = [.. (await cases.ListAsync(Visit.BodyId, new CaseFilter(PermitId: id, Submitted: true), cancellation)).Items];
        RulesNow = await Visit.RulesAsync();
        var offered = OfferedKinds.Of(RulesNow);
        Begins = [.. new[] { (CaseKind.Join, "利用者を追加する"), (CaseKind.Change, "変更する"), (CaseKind.Renew, "更新する"), (CaseKind.Closure, "廃止を届け出る") }.Where(b => offered.Contains(b.Item1))];
        SeesApplication = Origin?.MayBeReadBy(Visit.PersonId, Organization, Visit.Today) == true;
        return Page();
    }

    /// <summary>Asks the permit itself, so that a button is shown to exactly those whom the command obeys.</summary>
    internal static bool MaySuspend(Permit permit, Organization organization, Visit visit) => !permit.Suspend("-", organization, visit.Actor, visit.Now).Refused;

    /// <summary>Likewise.</summary>
    internal static bool MayLift(Permit permit, Organization organization, Visit visit) => !permit.Lift("-", organization, visit.Actor, visit.Now).Refused;

    /// <summary>Likewise.</summary>
    internal static bool MayRatify(Permit permit, Organization organization, Visit visit) => !permit.Ratify("-", organization, visit.Actor, visit.Now).Refused;

    /// <summary>Likewise; whether the rule set allows it is asked with the rule set.</summary>
    internal static bool MayNarrow(Permit permit, Organization organization, Visit visit) => permit.IsLiveOn(visit.Today) && permit.MayNarrow(visit.PersonId, organization, visit.Today);

    /// <summary>Likewise; any other post that somebody holds will do to ask.</summary>
    internal static bool MayNameManager(Permit permit, Organization organization, Visit visit) =>
        organization.Assignments.FirstOrDefault(a => a.Covers(visit.Today) && a.PostId != permit.ManagerPostId) is { } other && !permit.NameManager(other.PostId, organization, visit.Actor, visit.Now).Refused;
}
