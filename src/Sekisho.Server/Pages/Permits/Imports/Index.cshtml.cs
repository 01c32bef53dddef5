using Microsoft.AspNetCore.Mvc;
using Sekisho.Documents.Tables;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;
using Sekisho.Server.Backups;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Registers;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>これまでの台帳の取り込み: a file is brought, or one that was begun is gone on with.</summary>
internal sealed class IndexModel(Visit visit, RegisterImportQueries imports, AttachmentStore store, IChanges changes, BackupGuard guard) : RegisterPage(visit)
{
    /// <summary>The file.</summary>
    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    /// <summary>The imports, the newest first.</summary>
    public IReadOnlyList<RegisterImport> Imports { get; private set; } = [];

    /// <summary>Why nothing could be entered now; null where it could.</summary>
    public Refusal? Unsafe { get; private set; }

    /// <summary>Names of people.</summary>
    public Governance.Organizations.Organization Organization { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        Imports = await imports.ListAsync(Visit.BodyId, cancellation);
        Unsafe = await guard.RefusalAsync(Visit.BodyId, cancellation);
    }

    /// <summary>Keeps the file and leads to its columns.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null || Upload.Length == 0) return await RefusedAsync(Refuse.RegisterNotChosen(), cancellation);
        var name = Path.GetFileName(Upload.FileName);
        var content = new byte[Math.Min(Upload.Length, TableReader.LargestFile + 1L)];
        await using (var stream = Upload.OpenReadStream()) await stream.ReadExactlyAsync(content, cancellation);
        if (RegisterFile.Read(name, content) is { Refused: true } unreadable) return await RefusedAsync(unreadable.Refusal, cancellation);
        var hash = await store.KeepAsync(Visit.BodyId, content, cancellation);
        var id = Guid.CreateVersion7(Visit.Now);
        var begun = await changes.CreateAsync<RegisterImport>(ChangeOf(id) with { ExpectedVersion = 0 }, async desk => RegisterImport.Begin(id, name, hash, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return begun.Refused ? await RefusedAsync(begun.Refusal, cancellation) : LocalRedirect($"/permits/import/{begun.Value.Id}/columns");
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        return Refused(refusal);
    }
}
