using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>What the pages of one import share: the file read anew against the body's present organisation and services.</summary>
public abstract class ImportPage(Visit visit, RegisterImportQueries imports, AttachmentStore store, ServiceQueries services, PermitQueries permits) : RegisterPage(visit)
{
    /// <summary>The import.</summary>
    public RegisterImport Import { get; private set; } = null!;

    /// <summary>The sheets of its file.</summary>
    public ImmutableArray<RegisterSheet> Sheets { get; private set; } = [];

    /// <summary>What it is read against.</summary>
    public RegisterPapers Papers { get; private set; } = null!;

    /// <summary>The register as it is now.</summary>
    public IReadOnlyList<Permit> Register { get; private set; } = [];

    /// <summary>The rows.</summary>
    public ImmutableArray<RegisterRow> Rows { get; private set; } = [];

    /// <summary>The rows with where they stand.</summary>
    public ImmutableArray<RowView> Views { get; private set; } = [];

    /// <summary>Number of rows in a state.</summary>
    public int CountOf(RowState state) => Views.Count(v => v.State == state);

    /// <summary>Reads all of it; false where this body has no such import.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await imports.FindAsync(Visit.BodyId, id, cancellation) is not { } import) return false;
        Import = import;
        if (await store.ReadAsync(Visit.BodyId, import.Sha256, cancellation) is { } content && RegisterFile.Read(import.File, content) is { Refused: false } read) Sheets = read.Value;
        Papers = new RegisterPapers(await Visit.OrganizationAsync(), await Visit.RulesAsync(), [.. await services.ListAsync(Visit.BodyId, cancellation)], Visit.Today);
        Register = await permits.ListAsync(Visit.BodyId, null, cancellation);
        if (import.Layout is { } layout && layout.Sheet < Sheets.Length)
        {
            Rows = RegisterReader.Read(Sheets[layout.Sheet].Lines, layout, import.Meanings, Papers);
            Views = RowView.Of(import, Rows, Papers, Register);
        }

        return true;
    }

    /// <summary>All imports of the body, the newest first.</summary>
    protected Task<IReadOnlyList<RegisterImport>> ImportsAsync(CancellationToken cancellation) => imports.ListAsync(Visit.BodyId, cancellation);

    /// <summary>Shows the page again with a refusal.</summary>
    protected async Task<IActionResult> RefusedAsync(Guid id, Refusal refusal, CancellationToken cancellation)
    {
        await FindAsync(id, cancellation);
        return Refused(refusal);
    }
}
