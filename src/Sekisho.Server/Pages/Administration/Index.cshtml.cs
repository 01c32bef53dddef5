using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>管理: what is entered, and what is still missing before anybody can apply and anybody can decide.</summary>
public sealed class IndexModel(Visit visit, IChanges changes, AccountQueries accounts, PermitQueries permits) : AdministrationPage(visit, changes)
{
    /// <summary>What is missing: a sentence, and the page where it is entered.</summary>
    public IReadOnlyList<(string Sentence, string Path, string Link)> Missing { get; private set; } = [];

    /// <summary>Number of people who can sign in.</summary>
    public int Accounts { get; private set; }

    /// <summary>Number of people who hold a post today.</summary>
    public int Serving { get; private set; }

    /// <summary>後任の指名が必要な職: without a holder today, or from the day of a coming transfer on.</summary>
    public IReadOnlyList<Vacancy> Vacancies { get; private set; } = [];

    /// <summary>The next coming transfer, or null.</summary>
    public Transfer? Coming { get; private set; }

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        Accounts = (await accounts.WithAccountAsync(Visit.BodyId, cancellation)).Count;
        Serving = Organization.Assignments.Where(a => a.Covers(Visit.Today)).Select(a => a.PersonId).Distinct().Count();
        Missing = [.. FindMissing()];
        var managing = await permits.ManagingAsync(Visit.BodyId, Visit.Today, cancellation);
        Coming = Organization.Transfers.Where(t => t.Date > Visit.Today).MinBy(t => t.Date);
        Vacancies = [.. Organization.Transfers.Select(t => t.Date).Where(d => d > Visit.Today).Prepend(Visit.Today).Order()
            .SelectMany(day => Organization.AsOf(day).Vacancies(day, managing)).DistinctBy(v => v.Post.Id)];
    }

    private IEnumerable<(string Sentence, string Path, string Link)> FindMissing()
    {
        foreach (var (role, consequence) in new[] { (Role.Decider, "利用の申請を決裁できません"), (Role.Chief, "サービス全体を止められません"), (Role.Auditor, "監査証跡を点検できません") })
        {
            if (!Organization.PostsWith(role, Visit.Today).Any(post => Organization.HoldersOf(post.Id, Visit.Today).Any())) yield return ($"{Rules.TitleOf(role)}の人がいないため、{consequence}。", "/administration/roles", "役割を登録する");
        }

        var headless = OrganizationTree.Of(Organization, Visit.Today).Select(d => d.Division).Where(d => Organization.HeadOf(d.Id, Visit.Today) is null && Organization.PostsIn(d.Id).Any(p => p.Covers(Visit.Today))).ToList();
        if (headless.Count > 0) yield return ($"所属長の職がない部署が{headless.Count}あります（{string.Join("、", headless.Take(3).Select(d => d.Name))}{(headless.Count > 3 ? "ほか" : "")}）。その部署の申請は、上の部署の所属長が審査します。", "/administration/posts", "職を登録する");
        if (Organization.PublicContacts is { Phones.IsEmpty: true, Mails.IsEmpty: true, Domains.IsEmpty: true }) yield return ("公開している連絡先がありません。登録すると、代表電話などが検査で見つかっても、確認の対象になりません。", "/administration/contacts", "連絡先を登録する");
    }
}
