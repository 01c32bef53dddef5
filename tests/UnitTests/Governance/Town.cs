using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;

namespace UnitTests.Governance;

/// <summary>A small town for tests of the pure domain: a department with a division in it, one beside it, and the roles of the rule set.</summary>
internal static class Town
{
    public static readonly Guid Id = New(1);
    public static readonly Guid Department = New(10);
    public static readonly Guid Office = New(11);
    public static readonly Guid Welfare = New(12);
    public static readonly Guid DirectorPost = New(20);
    public static readonly Guid HeadPost = New(21);
    public static readonly Guid ClerkPost = New(22);
    public static readonly Guid DeciderPost = New(23);
    public static readonly Guid ChiefPost = New(24);
    public static readonly Guid AdministratorPost = New(25);
    public static readonly Guid WelfarePost = New(26);
    public static readonly Guid Director = New(30);
    public static readonly Guid Head = New(31);
    public static readonly Guid Clerk = New(32);
    public static readonly Guid Decider = New(33);
    public static readonly Guid Chief = New(34);
    public static readonly Guid Administrator = New(35);
    public static readonly Guid Caseworker = New(36);

    /// <summary>10:00 in Japan on 24 November 2026.</summary>
    public static readonly DateTimeOffset At = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = JapanTime.DateAt(At);

    /// <summary>A shipped rule set's words, classes, tasks and clauses with the plainest procedure: the head, then the decider; tests that want more say so.</summary>
    public static readonly RuleSet Rules = RuleSetReader.Read(File.ReadAllBytes(RepositoryFile("rules/local-2023.json"))) with
    {
        Routes = [new RouteRule("standard", "通常の経路", [new StepRule(Role.DivisionHead, StepKind.Review, "所属長"), new StepRule(Role.Decider, StepKind.Decide, "情報セキュリティ責任者")])],
        Sheets = [],
        Conditions = [],
        Reports = [],
        Deputies = new DeputyRule(),
        SelfDecisionAllowed = false,
        DecidedElsewhere = false,
        ApplicantMayConsult = false,
        ProvisionalContinuation = false,
        ServiceMustBeExamined = false,
    };

    public static readonly Organization Organization = Build();

    /// <summary>約款型 on the internet, connected under the alias <c>chat</c>.</summary>
    public static readonly Service Chat = Enter(New(40), "一般向けAI", Contract.TermsOnly, Delivery.Internet, "chat");

    /// <summary>Run by the town itself, connected under the alias <c>local</c>.</summary>
    public static readonly Service Local = Enter(New(41), "庁内AI", Contract.OwnBody, Delivery.Intranet, "local");

    public static Actor By(Guid person) => new(person);

    /// <summary>What lies beside a case about the chat service, or about what is given.</summary>
    public static CasePapers Papers(Organization? organization = null, RuleSet? rules = null, Service? service = null, Permit? permit = null, ImmutableArray<Permit>? others = null) =>
        new(organization ?? Organization, rules ?? Rules, service ?? Chat, permit, others ?? (permit is null ? [] : [permit]));

    /// <summary>Answers in which nothing is wrong, for a service.</summary>
    public static Answers AnswersFor(Service service) => new()
    {
        ServiceId = service.Id,
        TaskCode = "ideas",
        Purpose = "催しの案を出します。",
        Users = UserScope.OfDivision(Office),
        Level = 1,
        From = Today,
        Until = Today.AddMonths(6),
        Confirmed = [.. Rules.Confirmations.Select(c => c.Code)],
        RiskAccepted = true,
    };

    /// <summary>A permit in force for the office since yesterday.</summary>
    public static Permit PermitFor(Service service, int level = 1, string number = "許可第1号") => Permit.Fold(null, new PermitEvent.Granted(
        Guid.NewGuid(), Id, number, Guid.NewGuid(), Office, service.Id, "ideas", "催しの案", UserScope.OfDivision(Office), level, HeadPost, Today.AddDays(-1), Today.AddDays(30), [], new RuleSetReference(Rules.Id, Rules.Version), At.AddDays(-1)));

    public static Service Enter(Guid id, string name, Contract contract, Delivery delivery, string? alias)
    {
        var facts = new CatalogEntry(id.ToString(), name, "提供元", "日本", "GenerativeAi", contract, delivery, [], "約款", null, [], "", Today);
        var service = After<Service>(null, Service.Register(id, Id, facts, At));
        return alias is null ? service : After<Service>(service, service.Connect(new Upstream(new Uri("https://ai.example.jp/v1"), null, [new Model(alias, "upstream-" + alias)]), Organization, Actor.System, Today));
    }

    /// <summary>A subject after an act.</summary>
    public static T After<T>(T? before, Result<Act> act)
        where T : class, ISubject<T> => act.Value.Events.Aggregate(before, T.Fold)!;

    /// <summary>The code of a refusal; an act has none.</summary>
    public static string? CodeOf(Result<Act> act) => act.Refusal?.Code;

    public static Guid New(int number) => new($"00000000-0000-7000-8000-{number:d12}");

    public static string RepositoryFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sekisho.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found.");
        return Path.Combine(folder.FullName, path);
    }

    private static Organization Build()
    {
        var from = new DateOnly(2020, 4, 1);
        var town = After<Organization>(null, Organization.Found(new Body(Id, "試験町", BodyKind.Municipality, null)));
        ImmutableArray<Division> divisions = [new(Department, "総務部", null), new(Office, "総務課", Department), new(Welfare, "福祉課", null)];
        foreach (var division in divisions) town = After(town, town.OpenDivision(division));
        (Post Post, Guid Person, string Name)[] posts =
        [
            (new(DirectorPost, Department, "総務部長", true), Director, "部長"),
            (new(HeadPost, Office, "総務課長", true), Head, "課長"),
            (new(ClerkPost, Office, "主事", false), Clerk, "主事"),
            (new(DeciderPost, Department, "副町長", false), Decider, "副町長"),
            (new(ChiefPost, Department, "情報統括", false), Chief, "統括"),
            (new(AdministratorPost, Office, "情報係長", false), Administrator, "係長"),
            (new(WelfarePost, Welfare, "福祉主事", false), Caseworker, "福祉"),
        ];
        foreach (var (post, person, name) in posts)
        {
            town = After(town, town.CreatePost(post));
            town = After(town, town.RegisterPerson(new Person(person, name, "カナ", $"p{person.ToString()[^2..]}@example.jp"), post.Id, from));
        }

        town = After(town, town.GiveRole(Role.Decider, DeciderPost, from));
        town = After(town, town.GiveRole(Role.Chief, ChiefPost, from));
        return After(town, town.GiveRole(Role.Administrator, AdministratorPost, from));
    }
}
