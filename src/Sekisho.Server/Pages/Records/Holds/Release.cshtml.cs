using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Records;
using Sekisho.Server.Visits;
using Sekisho.Storage.Records;

namespace Sekisho.Server.Pages.Records.Holds;

/// <summary>Releases a hold, with the reason.</summary>
public sealed class ReleaseModel(Visit visit, RecordQueries records, HoldNames names, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The hold.</summary>
    public DisposalHold Hold { get; private set; } = null!;

    /// <summary>What it keeps.</summary>
    public string What { get; private set; } = "";

    /// <summary>Why it is released.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound() : await Visit.HasAsync(RecordKeeping.Holders) ? Page() : Forbid();

    /// <summary>Releases it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        var released = await changes.ChangeAsync<DisposalHold>(ChangeOf(id), async (h, desk) => h.Release(Reason, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return released.Refused ? Refused(released.Refusal) : Done($"{What}の廃棄の留保を解きました。", "/records");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await records.HoldAsync(Visit.BodyId, id, cancellation) is not { } hold) return false;
        Hold = hold;
        What = (await names.OfAsync(hold.Target, hold.TargetId, cancellation))?.What ?? "廃棄されたもの";
        Seen ??= hold.Version;
        return true;
    }
}
