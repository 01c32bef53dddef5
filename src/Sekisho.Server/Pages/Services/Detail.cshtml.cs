using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;
using Sekisho.Server.Pages.Permits;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>One service: facts, ceiling, permits of it; connection for administrators, suspension for the 統括情報セキュリティ責任者.</summary>
public sealed class DetailModel(Visit visit, ServiceQueries services, PermitRegister register, ServiceHistory history, AuditRecorder audit, IServiceProvider provider) : SekishoPage(visit)
{
    /// <summary>The service.</summary>
    public Service Service { get; private set; } = null!;

    /// <summary>The rule set in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Permits of it.</summary>
    public IReadOnlyList<PermitEntry> Permits { get; private set; } = [];

    /// <summary>Why the visitor's division cannot apply for it now; null where it can.</summary>
    public Refusal? ClosedToMe { get; private set; }

    /// <summary>Whether the visitor connects services.</summary>
    public bool IsAdministrator { get; private set; }

    /// <summary>Whether the visitor may stop and free a whole service.</summary>
    public bool IsChief { get; private set; }

    /// <summary>Whether the visitor answers the check lists.</summary>
    public bool IsExaminer { get; private set; }

    /// <summary>Whether the visitor concludes an examination.</summary>
    public bool IsDecider { get; private set; }

    /// <summary>The items of the check lists.</summary>
    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];

    /// <summary>What is done next for the service, by whom, and where; null where nothing waits.</summary>
    public ServiceStep? Next { get; private set; }

    /// <summary>Its history, the newest first.</summary>
    public IReadOnlyList<ServiceHistoryLine> History { get; private set; } = [];

    /// <summary>What a trial of the connection said, right after it was asked for.</summary>
    public (bool Works, string Sentence)? Trial { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Tries the connection.</summary>
    public async Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!IsAdministrator) return Forbid();
        if (Service.Upstream is not { } upstream) return NotFound();
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "service.try", Service.Kind, id, cancellation);
        Trial = await provider.GetRequiredService<ConnectionTrial>().TryAsync(upstream, cancellation);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await services.FindAsync(Visit.BodyId, id, cancellation) is not { } service) return false;
        (Service, Rules) = (service, await Visit.RulesAsync());
        Permits = await register.ListAsync(new PermitFilter(id, null, null, null), cancellation);
        Organization = await Visit.OrganizationAsync();
        ClosedToMe = ServiceCheck.Application(service, Rules, Organization, Organization.DivisionOf(Visit.PersonId, Visit.Today)?.Id ?? Guid.Empty, null, Visit.Today);
        (IsAdministrator, IsChief) = (await Visit.HasAsync(Role.Administrator), await Visit.HasAsync(Role.Chief));
        (IsExaminer, IsDecider) = (IsChief || await Visit.HasAsync(Role.Examiner), IsChief || await Visit.HasAsync(Role.Decider));
        Items = [.. service.Items(Rules)];
        Next = ServiceStep.Of(service, Rules, Visit.Today);
        History = await history.OfAsync(service, cancellation);
        return true;
    }
}
