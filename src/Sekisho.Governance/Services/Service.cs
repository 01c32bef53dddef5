using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Governance.Services;

/// <summary>An external service in a body's register of services: entered, connected with the gateway, suspended as a whole and lifted.</summary>
public sealed partial record Service : ISubject<Service>
{
    /// <summary>Longest name of a service, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>Longest other fact of a service, in characters.</summary>
    public const int LongestFact = 200;

    /// <summary>Longest note and longest address of the terms, in characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>Longest list of domains or of models in all, in characters.</summary>
    public const int LongestList = 2000;

    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "service";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Facts from the catalogue or entered by hand.</summary>
    public required CatalogEntry Facts { get; init; }

    /// <summary>Whether it can be applied for and used.</summary>
    public ServiceState State { get; init; }

    /// <summary>Why it is in this state, where somebody set it.</summary>
    public string? StateReason { get; init; }

    /// <summary>The state that a suspension interrupted and to which lifting it leads back; null while it is not suspended.</summary>
    public ServiceState? StateBefore { get; init; }

    /// <summary>Why another examination is due (要再審査), also while a suspension hides it; null where none is.</summary>
    public string? DueReason { get; init; }

    /// <summary>Versions of its terms, the oldest first.</summary>
    public ImmutableArray<TermsVersion> Terms { get; init; } = [];

    /// <summary>Number of the newest version of its terms: what applicants confirm; null where none is kept.</summary>
    public int? NewestTerms => Terms is [.., var newest] ? newest.Number : null;

    /// <summary>Whether new versions of the terms are looked for at their address.</summary>
    public bool WatchesTerms { get; init; }

    /// <summary>Answers to the check lists, by item.</summary>
    public ImmutableArray<ReviewAnswer> Answers { get; init; } = [];

    /// <summary>The last conclusion of an examination.</summary>
    public ServiceReview? Review { get; init; }

    /// <summary>Conditions that every new permit carries (条件付, 指定利用可).</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>To whom it is open (指定利用可).</summary>
    public Designation? Designation { get; init; }

    /// <summary>検討状況の報告 of a 個別契約.</summary>
    public ConsiderationReport? Consideration { get; init; }

    /// <summary>The 了解 to it.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Facts of the 個別契約.</summary>
    public ContractFacts? Contract { get; init; }

    /// <summary>Where the gateway forwards to; null while not connected.</summary>
    public Upstream? Upstream { get; init; }

    /// <summary>Enters a service.</summary>
    public static Act Register(Guid id, Guid bodyId, CatalogEntry facts, DateTimeOffset at) =>
        new("service.register", new ServiceEvent.Registered(id, bodyId, facts, at));

    /// <summary>
    /// Enters a service that is not in the catalogue. Administrators only; SK1411 for a name that the register has already, SK1007 for what is too long,
    /// SK1412 for terms whose address is not http(s).
    /// </summary>
    public static Result<Act> RegisterOwn(Guid id, CatalogEntry facts, IEnumerable<string> names, Organization organization, Actor by, DateTimeOffset at)
    {
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Administrator, JapanTime.DateAt(at)) is not { } post) return Refuse.RoleNeeded("システム管理者");
        if (FactsFault(facts, names) is { } fault) return fault;
        return Register(id, organization.BodyId, facts, at) with { PostId = post.Id };
    }

    /// <summary>Enters a plan of the catalogue: administrators; SK1460 where the register has it already, else refuses like <see cref="RegisterOwn"/>.</summary>
    /// <param name="id">Id of the new service.</param>
    /// <param name="entry">The plan.</param>
    /// <param name="registered">The facts of the services that the register has.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When.</param>
    public static Result<Act> RegisterFromCatalog(Guid id, CatalogEntry entry, IReadOnlyCollection<CatalogEntry> registered, Organization organization, Actor by, DateTimeOffset at) =>
        registered.Any(facts => facts.Id == entry.Id) ? Refuse.ServiceRegistered(entry.Name) : RegisterOwn(id, entry, registered.Select(facts => facts.Name), organization, by, at);

    /// <summary>Corrects its facts: administrators; refuses like <see cref="RegisterOwn"/>. Where kind or form change, an examined service is due for another examination.</summary>
    public Result<Act> Correct(CatalogEntry facts, IEnumerable<string> otherNames, Organization organization, Actor by, DateTimeOffset at)
    {
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Administrator, JapanTime.DateAt(at)) is not { } post) return Refuse.RoleNeeded("システム管理者");
        if (FactsFault(facts, otherNames) is { } fault) return fault;
        return new Act("service.correct", new ServiceEvent.Corrected(facts with { Id = Facts.Id }, at)) { PostId = post.Id };
    }

    /// <summary>Takes newer facts over from the catalogue: administrators; SK1461 where the register's are as new or of another plan, else refuses like <see cref="Correct"/>.</summary>
    public Result<Act> TakeOver(CatalogEntry entry, IEnumerable<string> otherNames, Organization organization, Actor by, DateTimeOffset at) =>
        entry.Id != Facts.Id || entry.KnownAsOf <= Facts.KnownAsOf ? Refuse.CatalogNotNewer(Facts.Name) : Correct(entry, otherNames, organization, by, at);

    /// <summary>Connects the gateway with it. Administrators only; SK1401 for an address that is not http(s), SK1005 without a model, SK1413 for a name that stands twice.</summary>
    public Result<Act> Connect(Upstream upstream, Organization organization, Actor by, DateOnly today)
    {
        var post = organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Administrator, today);
        if (post is null && by != Actor.System) return Refuse.RoleNeeded("システム管理者");
        if (upstream.Endpoint is not { IsAbsoluteUri: true, Scheme: "https" or "http" }) return Refuse.EndpointMalformed();
        if (upstream.Models.IsEmpty || upstream.Models.Any(m => m.Alias.Length == 0 || m.UpstreamName.Length == 0)) return Refuse.FieldMissing("models", "モデル名");
        if (upstream.Models.GroupBy(m => m.Alias, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) return Refuse.ModelTwice(twice.Key);
        return new Act("service.connect", new ServiceEvent.Connected(upstream)) { PostId = post?.Id };
    }

    private static Refusal? FactsFault(CatalogEntry facts, IEnumerable<string> otherNames)
    {
        if (facts.Name.Length == 0) return Refuse.FieldMissing("name", "サービスの名前");
        if (facts.Name.Length > LongestName) return Refuse.TooLong("name", "サービスの名前", LongestName);
        if (facts.Provider.Length == 0) return Refuse.FieldMissing("provider", "提供元");
        if (facts.Country.Length == 0) return Refuse.FieldMissing("country", "提供元の国");
        if (facts.TermsTitle.Length == 0) return Refuse.FieldMissing("terms-title", "約款の名前");
        if (LongFact(facts) is { } tooLong) return tooLong;
        if (facts.TermsUrl is { } terms && terms is not { IsAbsoluteUri: true, Scheme: "https" or "http" }) return Refuse.TermsAddressMalformed();
        if (otherNames.Contains(facts.Name, StringComparer.Ordinal)) return Refuse.ServiceNameTaken(facts.Name);
        return null;
    }

    private static Refusal? LongFact(CatalogEntry facts) =>
        facts.Provider.Length > LongestFact ? Refuse.TooLong("provider", "提供元", LongestFact)
        : facts.Country.Length > LongestFact ? Refuse.TooLong("country", "提供元の国", LongestFact)
        : facts.TermsTitle.Length > LongestFact ? Refuse.TooLong("terms-title", "約款の名前", LongestFact)
        : facts.TermsUrl?.OriginalString.Length > LongestNote ? Refuse.TooLong("terms-url", "約款の場所", LongestNote)
        : facts.Domains.Sum(d => d.Length) > LongestList ? Refuse.TooLong("domains", "ドメイン", LongestList)
        : facts.Models.Sum(m => m.Length) > LongestList ? Refuse.TooLong("models", "モデル名", LongestList)
        : facts.Note.Length > LongestNote ? Refuse.TooLong("note", "注意すること", LongestNote)
        : null;

    /// <summary>Stops the whole service at once, or frees it again to the state before: 統括情報セキュリティ責任者. SK1004 for any other state.</summary>
    public Result<Act> Change(ServiceState state, string? reason, Organization organization, Actor by, DateOnly today)
    {
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, today) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者");
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        if (State is ServiceState.Suspended ? state != (StateBefore ?? ServiceState.Unreviewed) : state is not ServiceState.Suspended) return Refuse.StateIsSo();
        return new Act("service.change-state", new ServiceEvent.StateChanged(state, reason.Trim())) { PostId = post.Id };
    }

    private const string Registrars = "システム管理者、審査担当、または統括情報セキュリティ責任者";

    private static Post? RegistrarPost(Organization organization, Actor by, DateOnly today) => PostOf(organization, by, today, Role.Examiner, Role.Administrator, Role.Chief);

    private static Post? PostOf(Organization organization, Actor by, DateOnly today, params Role[] roles) =>
        roles.Select(role => organization.PostFor(by.PersonId.GetValueOrDefault(), role, today)).FirstOrDefault(post => post is not null);
}
