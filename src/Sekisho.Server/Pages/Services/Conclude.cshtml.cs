using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>審査の結果: 統括情報セキュリティ責任者 or 許可権限者 says what the service is from now on. What was typed is shown once more before it counts.</summary>
public sealed class ConcludeModel(Visit visit, ServiceQueries services, PermitQueries permits, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>The outcomes in the order in which they are offered.</summary>
    public static IReadOnlyList<ServiceState> Outcomes { get; } =
        [ServiceState.Usable, ServiceState.Conditional, ServiceState.Designated, ServiceState.Prohibited, ServiceState.Retired, ServiceState.Unreviewed];

    /// <summary>The outcome.</summary>
    [BindProperty]
    public ServiceState? Outcome { get; set; }

    /// <summary>What was found.</summary>
    [BindProperty]
    public string? Summary { get; set; }

    /// <summary>Conditions, one a line.</summary>
    [BindProperty]
    public string? Conditions { get; set; }

    /// <summary>Divisions designated.</summary>
    [BindProperty]
    public List<Guid> Divisions { get; set; } = [];

    /// <summary>Tasks designated.</summary>
    [BindProperty]
    public List<string> Tasks { get; set; } = [];

    /// <summary>Whether what was typed is shown for confirmation.</summary>
    public bool Confirms { get; private set; }

    /// <summary>Permits in force or to come that are for this service.</summary>
    public int LivePermits { get; private set; }

    /// <summary>The conditions one by one.</summary>
    public ImmutableArray<string> Lines => [.. (Conditions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Why an outcome cannot be chosen as things stand; null where it can.</summary>
    public Refusal? Barred(ServiceState outcome)
    {
        var attempt = Service.Conclude(outcome, "-", ["-"], new Designation([], ["-"]), Rules, Organization, Visit.Actor, Visit.Now);
        return attempt.Refused ? attempt.Refusal : null;
    }

    /// <summary>Asks; the conditions of an examined service or the mitigations of its 条件付 items stand in the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        Conditions = string.Join('\n', Service.Conditions.IsEmpty ? Service.Items(Rules).Where(i => i.Answer is { Verdict: ReviewVerdict.Conditional }).Select(i => i.Answer!.Mitigation.ReplaceLineEndings(" ")) : Service.Conditions);
        (Divisions, Tasks) = ([.. Service.Designation?.Divisions ?? []], [.. Service.Designation?.Tasks ?? []]);
        return Page();
    }

    /// <summary>Shows what was typed, if it would be obeyed.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        var attempt = Command(Service, Visit.Now);
        if (attempt.Refused) return Refused(attempt.Refusal);
        Confirms = true;
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        return await ChangeAsync(
            (service, desk) => Task.FromResult(Command(service, desk.At)),
            service => Done($"「{service.Facts.Name}」を{Titles.Of(service.State)}としました。", $"/services/{id}"),
            cancellation);
    }

    private Result<Act> Command(Service service, DateTimeOffset at)
    {
        if (Outcome is not { } outcome || !Outcomes.Contains(outcome)) return Refuse.FieldMissing("outcome", "審査の結果");
        var designation = new Designation([.. Divisions.Where(Organization.Divisions.ContainsKey)], [.. Tasks.Where(t => Rules.TaskOf(t) is not null)]);
        return service.Conclude(outcome, Summary, outcome is ServiceState.Conditional or ServiceState.Designated ? Lines : [], designation, Rules, Organization, Visit.Actor, at);
    }

    private Task<bool> MayAsync() => Visit.HasAsync(Role.Chief, Role.Decider);

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return false;
        LivePermits = (await permits.ListAsync(Visit.BodyId, id, cancellation)).Count(p => p.IsLiveOn(Visit.Today));
        return true;
    }
}
