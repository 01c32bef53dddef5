using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Applications;

/// <summary>
/// Where every application begins: first what is already permitted and can be joined, then a new use, then what concerns one's own permits. Only kinds
/// that the rule set has a route for are offered.
/// </summary>
public sealed class NewModel(Visit visit, IChanges changes, PermitChoice permits) : SekishoPage(visit)
{
    /// <summary>Permits of a list that are shown at first.</summary>
    public const int Few = 5;

    /// <summary>The service from whose page the visitor comes, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Service { get; set; }

    /// <summary>Whom it is for; null for the visitor.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public Guid? For { get; set; }

    /// <summary>What is searched among the permits that can be joined.</summary>
    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    /// <summary>Whether the lists show more than their first few.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    /// <summary>Name that is searched to enter for somebody else.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? Person { get; set; }

    /// <summary>Kind of the case that is begun.</summary>
    [BindProperty]
    public CaseKind Begin { get; set; }

    /// <summary>The permit that it is about.</summary>
    [BindProperty]
    public Guid? Permit { get; set; }

    /// <summary>The body.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The kinds that can be begun.</summary>
    public ImmutableArray<CaseKind> Kinds { get; private set; } = [];

    /// <summary>Permits that can be joined.</summary>
    public IReadOnlyList<PermitOffer> Joinable { get; private set; } = [];

    /// <summary>Permits that the applicant uses already, in force.</summary>
    public IReadOnlyList<PermitOffer> Using { get; private set; } = [];

    /// <summary>Permits whose change, renewal or closure the applicant would ask for.</summary>
    public IReadOnlyList<PermitOffer> Own { get; private set; } = [];

    /// <summary>Whether the visitor may begin cases about others' permits.</summary>
    public bool Manages { get; private set; }

    /// <summary>People found to enter for.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Whom it is for.</summary>
    public Guid ApplicantId => For is { } other && Organization.People.ContainsKey(other) ? other : Visit.PersonId;

    /// <summary>Their name.</summary>
    public string Applicant => Organization.People.GetValueOrDefault(ApplicantId)?.Name ?? "";

    /// <summary>The first few of a list, or all that was asked for: what one can begin anew shall not stand below a long list.</summary>
    public IEnumerable<PermitOffer> Shown(IReadOnlyList<PermitOffer> offers) => All || !string.IsNullOrWhiteSpace(Find) ? offers : offers.Take(Few);

    /// <summary>Whether a kind can be begun.</summary>
    public bool Offers(CaseKind kind) => Kinds.Contains(kind);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Organization, Rules) = (await Visit.OrganizationAsync(), await Visit.RulesAsync());
        Kinds = OfferedKinds.Of(Rules);
        var division = Organization.DivisionOf(ApplicantId, Visit.Today)?.Id ?? Organization.Divisions.Keys.First();
        Joinable = Offers(CaseKind.Join) ? await permits.ListAsync(CaseKind.Join, ApplicantId, division, Find, null, cancellation) : [];
        Own = await permits.OwnAsync(ApplicantId, cancellation);
        Using = [.. Own.Where(o => o.Permit.StateOn(Visit.Today) is PermitState.InForce && o.Permit.Users.Includes(Organization, ApplicantId, Visit.Today))];
        Manages = await Visit.HasAsync(Role.Examiner, Role.Decider, Role.Chief, Role.Ciso) || Own.Any(o => Organization.CapacityFor(Visit.PersonId, o.Permit.ManagerPostId, Visit.Today) is not null);
        People = [.. PeopleSearch.People(Organization, Person, Visit.Today).Where(p => p.Id != Visit.PersonId && MayEnterFor(p.Id))];
    }

    /// <summary>Begins a draft; what is known already is answered, and the first open question comes.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (!Enum.IsDefined(Begin) || !Offers(Begin)) return Refused(Refuse.NoRoute(Enum.IsDefined(Begin) ? Begin : CaseKind.New));
        var id = Guid.CreateVersion7(Visit.Now);
        var answers = Answers.None with { PermitId = CaseKinds.IsAboutPermit(Begin) ? Permit : null };
        var opened = await changes.CreateAsync<Case>(
            ChangeOf(id) with { ExpectedVersion = 0 },
            async desk => Case.Open(id, Begin, ApplicantId, await CasePapers.ReadAsync(desk, answers), Visit.Actor, desk.At, answers),
            cancellation);
        if (opened.Refused) return Refused(opened.Refusal);
        var first = Begin switch
        {
            CaseKind.New or CaseKind.Exception => "service",
            CaseKind.Bulk => "items",
            CaseKind.Join => Permit is null ? "permit" : "users",
            CaseKind.Change => Permit is null ? "permit" : "change",
            CaseKind.Measure => Permit is null ? "permit" : "measure",
            _ => Permit is null ? "permit" : "period",
        };
        return LocalRedirect($"/applications/{opened.Value.Id}/edit/{first}{(first == "service" && Service is { } service ? $"?service={service}" : "")}");
    }

    /// <summary>The same test as the command's, so that nobody is offered whom it would refuse.</summary>
    private bool MayEnterFor(Guid person) =>
        Organization.DivisionOf(person, Visit.Today) is { } division && Organization.PostsOf(Visit.PersonId, Visit.Today).Any(p => Organization.Above(division.Id).Contains(p.DivisionId));
}
