using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Records;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Records.Holds;

/// <summary>Places a hold on a case, a permit or all of a service.</summary>
public sealed class NewModel(Visit visit, HoldNames names, IChanges changes) : SekishoPage(visit)
{
    /// <summary>What sort of thing.</summary>
    [BindProperty(SupportsGet = true)]
    public HoldTarget Target { get; set; }

    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public HoldGround Ground { get; set; }

    /// <summary>Why, in words.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is held, in words.</summary>
    public string What { get; private set; } = "";

    /// <summary>Its page.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await FindAsync(cancellation) ? NotFound() : await Visit.HasAsync(RecordKeeping.Holders) ? Page() : Forbid();

    /// <summary>Places it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        var id = Guid.CreateVersion7();
        var placed = await changes.CreateAsync<DisposalHold>(
            ChangeOf(id) with { ExpectedVersion = 0 }, async desk => DisposalHold.Place(id, Target, Id, Ground, Reason, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return placed.Refused ? Refused(placed.Refusal) : Done($"{What}の廃棄を留保しました。", "/records");
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!Enum.IsDefined(Target) || await names.OfAsync(Target, Id, cancellation) is not { } named) return false;
        (What, Path) = named;
        return true;
    }
}
