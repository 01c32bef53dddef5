using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The 別紙 of a 一括 case: permits are found by a filter and added, each line says what is done with its permit and until when.</summary>
[RequestFormLimits(ValueCountLimit = (6 * BulkItem.Most) + 200)]
public sealed class ItemsModel(Visit visit, IChanges changes, CaseQueries cases, PermitChoice permits, ServiceQueries services, TimeProvider time) : DraftPage(visit, cases)
{
    /// <summary>Most permits that are listed to be added one by one; all that fit can be added at once.</summary>
    public const int MostListed = 50;

    /// <summary>Which permits are offered.</summary>
    [BindProperty(SupportsGet = true)]
    public ItemFilter Filter { get; set; } = new();

    /// <summary>The lines.</summary>
    [BindProperty]
    public List<ItemRow> Rows { get; set; } = [];

    /// <summary>Permits that were chosen to be added.</summary>
    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    /// <summary>What is done with what is added.</summary>
    [BindProperty]
    public BulkAction? Action { get; set; }

    /// <summary>Its last day.</summary>
    [BindProperty]
    public string? Until { get; set; }

    /// <summary>Words for every permit of the lines and the offers.</summary>
    public IReadOnlyDictionary<Guid, PermitOffer> Known { get; private set; } = new Dictionary<Guid, PermitOffer>();

    /// <summary>Permits that fit the filter and are not in the list yet.</summary>
    public IReadOnlyList<PermitOffer> Offers { get; private set; } = [];

    /// <summary>Services to choose from.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>The address of this page with its filter.</summary>
    public string Address => $"/applications/{Case.Id}/edit/items?{Filter.Query}{(FromCheck ? "&check=true" : "")}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, "items", keepSeen: false, cancellation) is { } elsewhere) return elsewhere;
        await ShowAsync(cancellation);
        Rows = [.. Case.Answers.Items.Select(ItemRow.Of)];
        return Page();
    }

    /// <summary>Saves the lines and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, "items", keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        if (await SaveAsync([.. Rows.Where(r => !r.Remove).Take(BulkItem.Most).Select(r => r.ToItem())], cancellation) is { } refused) return await AgainAsync([refused], cancellation);
        Rows = [.. Case.Answers.Items.Select(ItemRow.Of)];
        if (Go == "save") return Done("別紙を保存しました。", Address);
        return Go == "next" && FaultsOfStep() is { Count: > 0 } faults ? await AgainAsync(faults, cancellation) : Onward();
    }

    /// <summary>Adds the chosen permits, or all that fit the filter.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, bool all, CancellationToken cancellation)
    {
        if (await LoadAsync(id, "items", keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        await ShowAsync(cancellation);
        Rows = [.. Case.Answers.Items.Select(ItemRow.Of)];
        if (Action is not { } action || !Enum.IsDefined(action) || (action is not BulkAction.Review && ItemRow.Day(Until) is null)) return await AgainAsync([Refuse.ActionMissing()], cancellation);
        var added = Offers.Where(o => all || Chosen.Contains(o.Permit.Id)).Select(o => new BulkItem(o.Permit.Id, action, action is BulkAction.Review ? null : ItemRow.Day(Until))).ToList();
        if (added.Count == 0) return await AgainAsync([Refuse.NothingToAdd()], cancellation);
        if (Case.Answers.Items.Length + added.Count > BulkItem.Most) return await AgainAsync([Refuse.TooManyItems(BulkItem.Most)], cancellation);
        return await SaveAsync([.. Case.Answers.Items, .. added], cancellation) is { } refused ? await AgainAsync([refused], cancellation) : Done($"{added.Count}件を別紙に加えました。", Address);
    }

    /// <summary>Gives the 別紙 as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, "items", keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        await ShowAsync(cancellation);
        return File(ItemSheet.Write(Organization.Body.Name, time.GetUtcNow(), Case.Answers.Items, Known), SheetWriter.MediaType, $"別紙-{Visit.Today:yyyyMMdd}.xlsx");
    }

    private async Task<Refusal?> SaveAsync(IReadOnlyList<BulkItem> items, CancellationToken cancellation)
    {
        var answers = Case.Answers with { Items = [.. items] };
        if (answers == Case.Answers) return null;
        var saved = await changes.ChangeAsync<Case>(ChangeOf(Case.Id), (c, desk) => Task.FromResult(c.Answer(answers, Visit.Actor, desk.At)), cancellation);
        if (saved.Refused) return saved.Refusal;
        await TakeAsync(saved.Value, cancellation);
        (Seen, Token) = (Case.Version, Guid.Empty);
        return null;
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<Refusal> faults, CancellationToken cancellation)
    {
        Seen = Case.Version;
        await ShowAsync(cancellation);
        return Refused(faults);
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        var every = await permits.AllAsync(cancellation);
        Known = every.ToDictionary(o => o.Permit.Id);
        Services = await services.ListAsync(Visit.BodyId, cancellation);
        var listed = Case.Answers.Items.Select(i => i.PermitId).ToHashSet();
        var mayAll = new[] { Role.Examiner, Role.Decider, Role.Chief, Role.Ciso }.Any(role => Organization.PostFor(Case.ApplicantId, role, Visit.Today) is not null);
        Offers =
        [
            .. Filter.Apply(every, Organization, Case.ApplicantId, Visit.Today)
                .Where(o => !listed.Contains(o.Permit.Id) && (mayAll || Organization.CapacityFor(Case.ApplicantId, o.Permit.ManagerPostId, Visit.Today) is not null))
                .OrderBy(o => o.Permit.Until).ThenBy(o => o.Permit.Number, StringComparer.Ordinal),
        ];
    }
}
