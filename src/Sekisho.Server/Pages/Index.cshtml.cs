using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Pages.Findings;
using Sekisho.Server.Pages.Permits;
using Sekisho.Server.Pages.Reviews;
using Sekisho.Server.Pages.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages;

/// <summary>Home: what waits for me (あなたがすること) and what I should know.</summary>
public sealed class IndexModel(Visit visit, ReviewInbox inbox, CaseQueries cases, ServiceQueries services, PermitQueries permits, PermitTasks tasks, AuditTasks audits, LetterQueries letters) : SekishoPage(visit)
{
    /// <summary>Letters that are shown here; all stand on their own page.</summary>
    private const int Shown = 5;

    /// <summary>Tasks of a sort that are shown here; the list of reviews has them all.</summary>
    public const int MostTasks = 10;

    private IReadOnlyDictionary<Guid, string> serviceNames = new Dictionary<Guid, string>();

    /// <summary>Cases that wait for one of my posts.</summary>
    public IReadOnlyList<Case> Waiting { get; private set; } = [];

    /// <summary>What else asks something of me: 後閲, 回覧, registered decisions on paper, requests to withdraw.</summary>
    public IReadOnlyList<ReviewEntry> Beside { get; private set; } = [];

    /// <summary>My drafts and what was sent back to me.</summary>
    public IReadOnlyList<Case> Mine { get; private set; } = [];

    /// <summary>What permits ask of me (追認, conditions, closing tasks, users after the transfers), and what audits do (findings, self-checks).</summary>
    public IReadOnlyList<PermitTask> OfPermits { get; private set; } = [];

    /// <summary>Whether I manage a permit.</summary>
    public bool Manages { get; private set; }

    /// <summary>Permits whose users I am among.</summary>
    public IReadOnlyList<Permit> Permits { get; private set; } = [];

    /// <summary>Services whose examination waits for me: examiners answer, the 統括情報セキュリティ責任者 concludes.</summary>
    public IReadOnlyList<(Service Service, ServiceStep Step)> Examinations { get; private set; } = [];

    /// <summary>Unread letters.</summary>
    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    /// <summary>後任の指名が必要な職 of the divisions that I head.</summary>
    public IReadOnlyList<Vacancy> Vacancies { get; private set; } = [];

    /// <summary>Number of all unread letters.</summary>
    public int Unread { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var organization = await Visit.OrganizationAsync();
        var asked = await inbox.ListAsync(cancellation);
        Waiting = [.. asked.Where(e => e.Task is ReviewTask.Judge).Select(e => e.Case)];
        Beside = [.. asked.Where(e => e.Task is not ReviewTask.Judge)];
        Mine = (await cases.ListAsync(Visit.BodyId, new CaseFilter(ApplicantId: Visit.PersonId, States: [CaseState.Draft, CaseState.SentBack]), cancellation)).Items;
        var unread = await letters.ListAsync(Visit.BodyId, Visit.PersonId, Addressees.BoxesOf(organization, Visit.PersonId, Visit.Today), NewsFilter.Unread, 1, cancellation);

        // What calls to a review stands above as a task while it is one; after that it is no news either.
        News = [.. unread.Items.Where(letter => !letter.Path.StartsWith("/reviews/", StringComparison.Ordinal)).Take(Shown)];
        Unread = unread.Total;
        OfPermits = [.. await tasks.ListAsync(cancellation), .. await audits.ListAsync(cancellation)];
        var managing = await permits.ManagingAsync(Visit.BodyId, Visit.Today, cancellation);
        Manages = organization.PostsActedFor(Visit.PersonId, Visit.Today).Any(managing.Contains);
        Permits = await permits.OfPersonAsync(organization, Visit.PersonId, Visit.Today, cancellation);
        var headed = organization.HeadedBy(Visit.PersonId, Visit.Today).ToHashSet();
        if (headed.Count > 0) Vacancies = [.. organization.Vacancies(Visit.Today, managing).Where(v => headed.Contains(v.Post.DivisionId))];
        var registered = await services.ListAsync(Visit.BodyId, cancellation);
        serviceNames = registered.ToDictionary(s => s.Id, s => s.Facts.Name);
        Examinations = await ExaminationsAsync(registered);
    }

    /// <summary>Marks a letter as read.</summary>
    public async Task<IActionResult> OnPostReadAsync(Guid letter, CancellationToken cancellation)
    {
        await letters.ReadAsync(Visit.BodyId, Visit.PersonId, Addressees.BoxesOf(await Visit.OrganizationAsync(), Visit.PersonId, Visit.Today), letter, cancellation);
        return LocalRedirect("/");
    }

    /// <summary>Name of a service.</summary>
    public string? ServiceName(Guid id) => serviceNames.GetValueOrDefault(id);

    /// <summary>A case in a line.</summary>
    public string Describe(Case item) => string.Join("　", new[]
    {
        ApplicationTitles.Of(item.CaseKind),
        item.Answers.ServiceId is { } service ? ServiceName(service) : item.CaseKind is CaseKind.New or CaseKind.Exception ? "サービスはまだ選ばれていません" : null,
        item.SubmittedAt is { } at ? $"{Titles.Instant(at)}に提出（{Ago(at)}）" : $"{Titles.Instant(item.OpenedAt)}に書き始め",
    }.OfType<string>());

    private async Task<IReadOnlyList<(Service Service, ServiceStep Step)>> ExaminationsAsync(IReadOnlyList<Service> registered)
    {
        var mine = new List<Role>();
        foreach (var role in (Role[])[Role.Examiner, Role.Chief])
        {
            if (await Visit.HasAsync(role)) mine.Add(role);
        }

        if (mine.Count == 0) return [];
        var rules = await Visit.RulesAsync();
        return
        [
            .. from service in registered
               where ServiceStep.Calls(service, rules)
               let step = ServiceStep.Of(service, rules, Visit.Today)
               where step is not null && mine.Contains(step.Role)
               orderby service.State is ServiceState.ReviewDue ? 0 : 1
               select (service, step),
        ];
    }

    private string Ago(DateTimeOffset at) => Visit.Today.DayNumber - JapanTime.DateAt(at).DayNumber is > 0 and var days ? $"{days}日前" : "今日";
}
