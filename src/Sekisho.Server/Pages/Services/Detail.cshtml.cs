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
public sealed class DetailModel(Visit visit, ServiceQueries services, PermitRegister register, AuditRecorder audit, IServiceProvider provider) : SekishoPage(visit)
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
    public (string What, string Who, string Path)? Next { get; private set; }

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
        Next = NextStep(service);
        return true;
    }

    private (string What, string Who, string Path)? NextStep(Service service)
    {
        var about = $"/services/{service.Id}";
        if (service.State is ServiceState.Prohibited or ServiceState.Retired or ServiceState.Suspended || Items.Count == 0) return null;
        if (service.MissingOfContract(Rules, Visit.Today).FirstOrDefault() is { } missing) return ($"{missing}を登録する", "審査担当", $"{about}/contract");
        if (service.Terms.IsEmpty && service.Facts is { Contract: Contract.TermsOnly, Exemption: null }) return ("約款を登録する", "審査担当", $"{about}/terms/add");
        if (Items.Any(i => i.IsOpen)) return ($"点検表に答える（{Items.Count(i => !i.IsOpen)} / {Items.Count}）", "審査担当", $"{about}/review?show=open");
        return service.State is ServiceState.Unreviewed or ServiceState.ReviewDue ? ("審査の結果を登録する", "許可権限者", $"{about}/conclude") : null;
    }
}
