using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Registers;
using Sekisho.Server.Backups;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>The last look before rows become permits.</summary>
internal sealed class ConfirmModel(Visit visit, RegisterImportQueries imports, AttachmentStore store, ServiceQueries services, PermitQueries permits, IChanges changes, BackupGuard guard) : ImportPage(visit, imports, store, services, permits)
{
    /// <summary>Whether a backup is missing.</summary>
    public bool LacksBackup { get; private set; }

    /// <summary>Permits that will be stopped from the first day.</summary>
    public int Stopped => Views.Count(v => v.State is RowState.Ready && RegisterImport.Obstacle(v.Entry, Papers) is not null);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        LacksBackup = await guard.RefusalAsync(Visit.BodyId, cancellation) is not null;
        return Page();
    }

    /// <summary>Enters all rows that are ready, in one act.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (await guard.RefusalAsync(Visit.BodyId, cancellation) is { } refusal)
        {
            LacksBackup = true;
            return Refused(refusal);
        }

        var before = Import.Entered.Length;
        var entered = await changes.ChangeAsync<RegisterImport>(ChangeOf(id), (import, desk) => import.EnterAsync(Rows, Papers, Register, desk, Visit.Actor), cancellation);
        return entered.Refused ? await RefusedAsync(id, entered.Refusal, cancellation) : Done($"{entered.Value.Entered.Length - before}件を台帳に登録しました。", $"/permits/import/{id}");
    }
}
