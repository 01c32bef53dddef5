using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>Applications that wait for one of the visitor's posts, the oldest first.</summary>
public sealed class IndexModel(Visit visit, CaseQueries cases, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>The list.</summary>
    public IReadOnlyList<Case> Waiting { get; private set; } = [];

    /// <summary>The body.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Names of services.</summary>
    public IReadOnlyDictionary<Guid, string> ServiceNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Whether the visitor holds a post for which applications can wait at all.</summary>
    public bool CanReview { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        CanReview = await Visit.HasAsync(Role.DivisionHead, Role.Decider);
        Waiting = [.. (await cases.WaitingAsync(Visit.BodyId, [.. Organization.PostsActedFor(Visit.PersonId, Visit.Today)], CaseWait.Step, cancellation)).Where(c => c.WaitsFor(Visit.PersonId, Organization, Visit.Today))];
        ServiceNames = (await services.ListAsync(Visit.BodyId, cancellation)).ToDictionary(s => s.Id, s => s.Facts.Name);
    }
}
