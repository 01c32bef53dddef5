using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>点検表: the check lists of a service with their answers; open to all staff, answered by 審査担当.</summary>
public sealed class ReviewModel(Visit visit, ServiceQueries services, IChanges changes, AuditRecorder audit, TimeProvider time) : ServicePage(visit, services, changes)
{
    private static readonly SheetColumn[] Columns =
    [
        new("点検表", 24), new("項目", 30), new("答え", 10), new("条項", 16), new("証跡", 40), new("対策・理由", 40), new("約款の版", 10), new("点検した人", 24), new("点検した日", 16),
    ];

    /// <summary>Filter: open, conditional, unacceptable; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>All items.</summary>
    public IReadOnlyList<ReviewItem> All { get; private set; } = [];

    /// <summary>The items that the filter leaves.</summary>
    public IEnumerable<ReviewItem> Items => All.Where(i => Show switch
    {
        "open" => i.IsOpen,
        "conditional" => i.Answer is { Verdict: ReviewVerdict.Conditional },
        "unacceptable" => i.Answer is { Verdict: ReviewVerdict.Unacceptable },
        _ => true,
    });

    /// <summary>Whether the visitor answers it.</summary>
    public bool MayExamine { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        All = [.. Service.Items(Rules)];
        MayExamine = await Visit.HasAsync(Role.Examiner, Role.Chief);
        return Page();
    }

    /// <summary>Gives it as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "service.export-review", Governance.Services.Service.Kind, id, cancellation);
        var rows = Service.Items(Rules).Select(i => (object?[])
        [
            i.List.Title, i.Item.Title, ReviewWords.Of(i), i.Answer?.Clause, i.Answer?.Evidence, i.Answer?.Mitigation, i.Answer?.Terms, Who(i.Answer?.ByPersonId, i.Answer?.ByPostId),
            i.Answer is { } answer ? Governance.Calendars.JapanTime.DateAt(answer.At) : null,
        ]);
        return File(SheetWriter.Write("点検表", Organization.Body.Name, time.GetUtcNow(), Columns, rows), SheetWriter.MediaType, $"点検表-{Visit.Today:yyyyMMdd}.xlsx");
    }
}
