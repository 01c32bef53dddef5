using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Server.Backups;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>バックアップ: what there is, whether one is due, and a button that takes one now.</summary>
internal sealed class BackupsModel(Visit visit, IChanges changes, BackupRunner runner, BackupGuard guard) : AdministrationPage(visit, changes)
{
    /// <summary>Folder of the backups, or null.</summary>
    public string? Folder => runner.Target?.Folder;

    /// <summary>How many are kept.</summary>
    public int Keep => runner.Target?.Keep ?? 0;

    /// <summary>Percent of the one under way; null where none is.</summary>
    public int? Percent => runner.Progress is { } progress ? (int)(progress * 100) : null;

    /// <summary>Why the last one of this server failed.</summary>
    public string? Fault => runner.Fault;

    /// <summary>The last verified backup, on whatever node.</summary>
    public DateTimeOffset? Last { get; private set; }

    /// <summary>Whether the last one is so old that nobody may enter a register.</summary>
    public bool IsOld => Last is not { } last || Visit.Now - last > BackupGuard.Oldest;

    /// <summary>The backups in the folder, the newest first.</summary>
    public IReadOnlyList<BackupNote> Notes { get; private set; } = [];

    /// <summary>Shows it, and again every few seconds while one is under way.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (Percent is not null) Response.Headers["Refresh"] = "3";
    }

    /// <summary>Takes one now.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        runner.Start(Visit.Actor) is { } refusal ? await RefusedAsync(refusal, cancellation) : Done("バックアップをとり始めました。終わると、この画面に並びます。", "/administration/backups");

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        Last = await guard.LastAsync(Visit.BodyId, cancellation);
        Notes = runner.List();
    }
}
