using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Registers;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>Which sheet, where its headings stand, and what each column means; suggested from the headings and from the last import.</summary>
public sealed class ColumnsModel(Visit visit, RegisterImportQueries imports, AttachmentStore store, ServiceQueries services, PermitQueries permits, IChanges changes) : ImportPage(visit, imports, store, services, permits)
{
    private const int MostSamples = 3;

    /// <summary>The sheet, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int? SheetNumber { get; set; }

    /// <summary>The first line of headings.</summary>
    [BindProperty(SupportsGet = true)]
    public int? First { get; set; }

    /// <summary>The last line of headings.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Last { get; set; }

    /// <summary>What the columns mean.</summary>
    [BindProperty]
    public IReadOnlyList<RegisterField> Columns { get; set; } = [];

    /// <summary>The task of rows that name none.</summary>
    [BindProperty]
    public string? DefaultTask { get; set; }

    /// <summary>Whether rows without a last day end with the year.</summary>
    [BindProperty]
    public bool EndOfYear { get; set; }

    /// <summary>The headings.</summary>
    public ImmutableArray<string> Headings { get; private set; } = [];

    /// <summary>The sheet that is read.</summary>
    public RegisterSheet Sheet => Sheets[SheetNumber ?? 0];

    /// <summary>The tasks that the rule set knows.</summary>
    public IEnumerable<TaskRule> Tasks => Papers.Rules.Tasks.Where(t => t.Allowed);

    /// <summary>The first texts of a column.</summary>
    public IEnumerable<string> SamplesOf(int column) => Sheet.Lines.Where(l => l.Number > Last).Select(l => l.Cell(column)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(MostSamples);

    /// <summary>Shows it with suggestions.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await ReadAsync(id, cancellation)) return NotFound();
        var before = (await ImportsAsync(cancellation)).FirstOrDefault(i => i.Layout is not null && i.Layout.Columns.Length == Headings.Length);
        var layout = Import.Layout is { } own && own.Sheet == SheetNumber && own.LastHeader == Last ? own : before?.Layout;
        Columns = layout?.Columns.Length == Headings.Length && layout.LastHeader == Last ? layout.Columns : RegisterHeadings.Suggest(Headings);
        (DefaultTask, EndOfYear) = (Import.Layout?.DefaultTask, Import.Layout?.EndOfYear ?? true);
        return Page();
    }

    /// <summary>Keeps it and leads to the rows.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await ReadAsync(id, cancellation)) return NotFound();
        var layout = new RegisterLayout(SheetNumber!.Value, First!.Value, Last!.Value, [.. Headings.Select((_, c) => c < Columns.Count && Enum.IsDefined(Columns[c]) ? Columns[c] : RegisterField.None)], Tasks.FirstOrDefault(t => t.Code == DefaultTask)?.Code, EndOfYear);
        var done = await changes.ChangeAsync<RegisterImport>(ChangeOf(id), async (import, desk) => import.Arrange(layout, Sheet.Name, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return done.Refused ? Refused(done.Refusal) : LocalRedirect($"/permits/import/{id}");
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || Sheets.IsEmpty) return false;
        SheetNumber = Math.Clamp(SheetNumber ?? Import.Layout?.Sheet ?? 0, 0, Sheets.Length - 1);
        var (first, last) = Import.Layout is { } own && own.Sheet == SheetNumber ? (own.FirstHeader, own.LastHeader) : RegisterHeadings.Find(Sheet.Lines);
        First = Math.Max(1, First ?? first);
        Last = Math.Clamp(Last ?? last, First.Value, First.Value + RegisterLayout.MostHeaders - 1);
        Headings = RegisterHeadings.Of(Sheet.Lines, First.Value, Last.Value);
        return true;
    }
}
