using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Usage;

namespace Sekisho.Server.Pages.Permits;

/// <summary>外部サービス管理者の頁: the permits that the visitor manages, by their own posts and those that they stand in for, with users, conditions and use.</summary>
public sealed class ManagedModel(Visit visit, PermitRegister register, UseQueries uses) : SekishoPage(visit)
{
    /// <summary>Days of use that are shown.</summary>
    public const int UseDays = 30;

    /// <summary>Names of users that are shown.</summary>
    public const int ShownUsers = 10;

    /// <summary>Permits on a page.</summary>
    public const int Size = 20;

    /// <summary>Page, from 1.</summary>
    [Microsoft.AspNetCore.Mvc.BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The permits of the page: those that ask something first, then by their last day.</summary>
    public IReadOnlyList<ManagedPermit> Permits { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    /// <summary>Pages.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Whether a renewal can be applied for.</summary>
    public bool OffersRenewal { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        OffersRenewal = OfferedKinds.Of(await Visit.RulesAsync()).Contains(CaseKind.Renew);
        var posts = Organization.PostsActedFor(Visit.PersonId, Visit.Today).ToHashSet();
        var managed = (await register.ListAsync(new PermitFilter(null, null, null, null), cancellation))
            .Where(e => posts.Contains(Organization.CurrentPost(e.Permit.ManagerPostId, Visit.Today)) && (e.Permit.IsLiveOn(Visit.Today) || e.Permit.ClosingOwedOn(Visit.Today).Any()))
            .OrderBy(e => e.State is PermitState.Suspended or PermitState.Conditional ? 0 : 1).ThenBy(e => e.Permit.Until).ThenBy(e => e.Permit.Number, StringComparer.Ordinal).ToList();
        Total = managed.Count;
        Number = Math.Clamp(Number, 1, Pages);
        var shown = new List<ManagedPermit>();
        foreach (var entry in managed.Skip((Number - 1) * Size).Take(Size)) shown.Add(await DescribeAsync(entry, cancellation));
        Permits = shown;
    }

    /// <summary>What a permit's uses found, in a line.</summary>
    public static string Findings(UseSummary uses) => uses.Findings.Count == 0 ? "なし" : string.Join('、', uses.Findings.Select(Uses.UseWords.Of));

    /// <summary>How many uses a day had at most, and on how many days there were any.</summary>
    public static string Days(IReadOnlyList<UsesOfDay> days)
    {
        var counts = days.GroupBy(d => d.Day).Select(g => g.Sum(d => d.Count)).ToList();
        return counts.Count == 0 ? "" : $"（{counts.Count}日、1日に最大{counts.Max():#,0}件）";
    }

    private async Task<ManagedPermit> DescribeAsync(PermitEntry entry, CancellationToken cancellation)
    {
        var permit = entry.Permit;

        // Whoever manages a permit sees what was done under it: the register has just said that the visitor does.
        var filter = new UseFilter(Visit.Today.AddDays(1 - UseDays), Visit.Today) { PermitId = permit.Id };
        return new ManagedPermit(
            entry,
            [.. Organization.People.Values.Where(p => permit.Users.Includes(Organization, p.Id, Visit.Today)).OrderBy(p => p.Kana, StringComparer.Ordinal)],
            [.. TransferCheck.Of(permit, Organization, Visit.Today)],
            [.. permit.Conditions.Where(c => PermitTasks.IsDue(c, Visit.Today))],
            await uses.ByDayAsync(Visit.BodyId, filter, cancellation),
            await uses.SummaryAsync(Visit.BodyId, filter, cancellation),
            DetailModel.MaySuspend(permit, Organization, Visit));
    }
}
