using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Pages.Administration;

/// <summary>A transfer with all that changes by it; withdrawn or corrected before its day.</summary>
public sealed class TransferModel(Visit visit, IChanges changes, TransferQueries transfers) : AdministrationPage(visit, changes)
{
    /// <summary>Which transfer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The transfer.</summary>
    public TransferEntry Entry { get; private set; } = new(new Transfer(Guid.Empty, default, "", []), TransferState.Planned);

    /// <summary>Its changes in words, those of the page.</summary>
    public Listing<TransferLine> Lines { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>How many changes fit the organisation no longer.</summary>
    public int Misfits { get; private set; }

    /// <summary>Whether it can still be withdrawn or corrected.</summary>
    public bool IsComing => Entry.State is TransferState.Planned && Entry.Transfer.Date > Visit.Today;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        await ShowAsync(cancellation);
        return Page();
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        var today = Visit.Today;
        return await ChangeAsync(o => o.WithdrawTransfer(Id, today), $"「{Entry.Transfer.Name}」を取りやめました。", "/administration/transfers", cancellation);
    }

    /// <summary>Its changes as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        await ShowAsync(cancellation);
        var rows = TransferLine.Of(Organization, Entry.Transfer, Rules).Select(l => (object?[])[l.What, l.About, l.Detail]);
        return File(SheetWriter.Write("異動", Organization.Body.Name, Visit.Now, [new("変わること", 20), new("対象", 30), new("内容", 60)], rows), SheetWriter.MediaType, $"異動-{Entry.Transfer.Date:yyyyMMdd}.xlsx");
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        // What is coming has its people in memory; of what is over their data stands in the organisation itself.
        if (Organization.Transfers.Find(t => t.Id == Id) is { } coming)
        {
            Entry = Entry with { Transfer = coming };
            if (IsComing) Misfits = Organization.Misfits(coming);
        }

        Lines = Paging.Of(TransferLine.Of(Organization, Entry.Transfer, Rules), Number);
        return Task.CompletedTask;
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await transfers.FindAsync(Visit.BodyId, Id, cancellation) is not { } found) return false;
        Entry = found;
        return true;
    }
}
