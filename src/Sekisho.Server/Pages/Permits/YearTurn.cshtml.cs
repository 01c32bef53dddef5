using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.Server.Pages.Permits;

/// <summary>年度更新: what each division would renew or end by one 一括; in April and May the permits whose users are to be checked.</summary>
[RequestFormLimits(ValueCountLimit = BulkItem.Most + 100)]
public sealed class YearTurnModel(Visit visit, PermitRegister register, CaseQueries cases, IChanges changes) : SekishoPage(visit)
{
    /// <summary>Renew, or look at, as proposed.</summary>
    public const string AsProposed = "proposed";

    /// <summary>End on its last day, at latest on 31 March.</summary>
    public const string End = "end";

    /// <summary>Leave out of the 別紙.</summary>
    public const string LeaveOut = "leave";

    /// <summary>The division whose form was sent.</summary>
    [BindProperty]
    public Guid Division { get; set; }

    /// <summary>What is chosen for each permit.</summary>
    [BindProperty]
    public Dictionary<Guid, string> Choice { get; set; } = [];

    /// <summary>The divisions that the visitor may see.</summary>
    public IReadOnlyList<YearTurnEntry> Turns { get; private set; } = [];

    /// <summary>The permits whose users are still to be checked.</summary>
    public IReadOnlyList<PermitEntry> ToConfirm { get; private set; } = [];

    /// <summary>Whether it is February or March.</summary>
    public bool IsSeason => YearTurn.IsSeason(Visit.Today);

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Begins the draft of a division.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Turns.FirstOrDefault(t => t.Turn.DivisionId == Division) is not { } entry) return Refused(IsSeason ? Refuse.NoSuch("課") : Refuse.NotTheSeason(Titles.Date(YearTurn.NextSeason(Visit.Today))));
        if (entry.Begun is not null) return Refused(Refuse.TurnBegun());
        var turn = entry.Turn with { Items = [.. entry.Turn.Items.Select(i => Chosen(i, entry)).OfType<BulkItem>()] };
        var permits = entry.Permits.Values.Select(e => e.Permit).ToList();
        var result = await changes.CreateAsync<Case>(
            new ChangeRequest(Visit.BodyId, entry.NextId, 0, Visit.Actor, ChangeOf(entry.NextId).Token),
            async desk => turn.Begin(entry.NextId, permits, await desk.RulesAsync(), await desk.OrganizationAsync(), Visit.Actor, desk.At),
            cancellation);
        if (result.Refused) return Refused(result.Refusal);
        return result.Value.ApplicantId == Visit.PersonId
            ? Done("年度更新の一括の下書きを作りました。別紙を確かめて提出してください。", $"/applications/{result.Value.Id}")
            : Done($"「{entry.Division}」の年度更新の一括の下書きを作り、管理者に知らせました。", "/permits/year-turn");
    }

    private BulkItem? Chosen(BulkItem proposed, YearTurnEntry entry) => Choice.GetValueOrDefault(proposed.PermitId) switch
    {
        LeaveOut => null,
        End => new BulkItem(proposed.PermitId, BulkAction.End, Earlier(entry.Permits[proposed.PermitId].Permit.Until, new DateOnly(entry.Turn.FiscalYear, 3, 31))),
        _ => proposed,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (organization, rules) = (await Visit.OrganizationAsync(), await Visit.RulesAsync());
        var entries = (await register.ListAsync(new PermitFilter(null, null, null, null), cancellation)).ToDictionary(e => e.Permit.Id);
        var readsAll = await Visit.HasAsync(Role.Examiner, Role.Decider, Role.Chief, Role.Ciso, Role.Auditor);
        var turns = new List<YearTurnEntry>();
        foreach (var turn in YearTurn.Of(entries.Values.Select(e => e.Permit), rules, Visit.Today))
        {
            var own = turn.Items.ToDictionary(i => i.PermitId, i => entries[i.PermitId]);
            var may = turn.MayBegin(Visit.PersonId, own.Values.Select(e => e.Permit), organization, Visit.Today);
            if (!may && !readsAll) continue;
            var (begun, next) = await BegunAsync(turn, cancellation);
            turns.Add(new YearTurnEntry(turn, organization.Divisions.GetValueOrDefault(turn.DivisionId)?.Name ?? "（廃止された部署）", own, begun, next, begun?.MayBeReadBy(Visit.PersonId, organization, Visit.Today) == true, may));
        }

        Turns = [.. turns.OrderBy(t => t.Begun is not null).ThenBy(t => t.Division, StringComparer.Ordinal)];
        var posts = organization.PostsActedFor(Visit.PersonId, Visit.Today).ToHashSet();
        ToConfirm = [.. entries.Values.Where(e => TransferCheck.IsOwed(e.Permit, organization, Visit.Today) && (readsAll || posts.Contains(organization.CurrentPost(e.Permit.ManagerPostId, Visit.Today))))];
    }

    private async Task<(Case? Begun, Guid NextId)> BegunAsync(YearTurn turn, CancellationToken cancellation)
    {
        var id = Guid.Empty;
        foreach (var candidate in YearTurn.CaseIds(Visit.BodyId, turn.DivisionId, turn.FiscalYear))
        {
            id = candidate;
            if (await cases.FindAsync(Visit.BodyId, candidate, cancellation) is not { } found) return (null, candidate);
            if (!YearTurn.LeavesRoom(found.State)) return (found, candidate);
        }

        return (await cases.FindAsync(Visit.BodyId, id, cancellation), id);
    }
}
