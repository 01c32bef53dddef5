using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Pages.Administration;

/// <summary>人事異動: what is to come, what has been. Before its day nobody else sees any of it.</summary>
public sealed class TransfersModel(Visit visit, IChanges changes, TransferQueries transfers) : AdministrationPage(visit, changes)
{
    /// <summary>Coming ones, the next first.</summary>
    public IReadOnlyList<(Guid Id, DateOnly Date, string Name, TransferState State)> Coming { get; private set; } = [];

    /// <summary>Past and withdrawn ones, the latest first.</summary>
    public IReadOnlyList<(Guid Id, DateOnly Date, string Name, TransferState State)> Past { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>How many changes of a coming one fit no longer.</summary>
    public int Misfits(Guid id) => Organization.Transfers.Find(t => t.Id == id) is { } transfer ? Organization.Misfits(transfer) : 0;

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        var all = await transfers.ListAsync(Visit.BodyId, cancellation);
        Coming = [.. all.Where(t => t.State is TransferState.Planned && t.Date > Visit.Today).OrderBy(t => t.Date)];
        Past = [.. all.Where(t => t.State is not TransferState.Planned || t.Date <= Visit.Today)];
    }
}
