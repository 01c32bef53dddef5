using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Server.Exports;
using Sekisho.Server.Hosting;
using Sekisho.Server.Visits;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Pages.Public;

/// <summary>公表用: the list of permitted services that a body makes public, open to everybody; there is no such page where its rule set has no public list.</summary>
[EnableRateLimiting(RateLimits.Public)]
public sealed class IndexModel(Visit visit, OrganizationQueries organizations, ISnapshotSource snapshots, TimeProvider time) : SekishoPage(visit)
{
    /// <summary>The list.</summary>
    public PublicList List { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public string Address => Request.Path;

    /// <summary>Shows it, or gives it as a file.</summary>
    public async Task<IActionResult> OnGetAsync(string? body, string? format, CancellationToken cancellation)
    {
        var today = JapanTime.DateAt(time.GetUtcNow());
        if (await BodyAsync(body, cancellation) is not { } found) return NotFound();
        if (!snapshots.Current.Bodies.TryGetValue(found.Id, out var register) || PublicList.Of(register, today) is not { } list) return NotFound();
        List = list;
        return format switch
        {
            "xlsx" => File(SheetWriter.Write("公表用", list.Title, time.GetUtcNow(), [.. list.Fields.Select(f => new SheetColumn(Governance.Rules.RuleWords.Of(f), 28))], list.Rows.Select(r => (IReadOnlyList<object?>)[.. r])), SheetWriter.MediaType, $"公表用-{today:yyyyMMdd}.xlsx"),
            "csv" => File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv(list))).ToArray(), "text/csv; charset=utf-8", $"公表用-{today:yyyyMMdd}.csv"),
            null => Page(),
            _ => NotFound(),
        };
    }

    /// <summary>The body by its 団体コード or id; without either the only one that there is.</summary>
    private async Task<Body?> BodyAsync(string? name, CancellationToken cancellation)
    {
        var bodies = await organizations.BodiesAsync(cancellation);
        return name is null ? (bodies.Count == 1 ? bodies[0] : null) : bodies.FirstOrDefault(b => b.Code == name || b.Id.ToString() == name);
    }

    /// <summary>RFC 4180; no cell begins a formula in a spreadsheet.</summary>
    private static string Csv(PublicList list) => string.Concat(list.Rows.Select(r => r.AsEnumerable()).Prepend(list.Fields.Select(Governance.Rules.RuleWords.Of)).Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    private static string Cell(string text) => $"\"{(text.Length > 0 && "=+-@\t".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
