using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Records;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Records;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Disclosures;

/// <summary>The disclosures of a case.</summary>
public sealed class IndexModel(Visit visit, CaseQueries cases, RuleSetQueries rules, RecordQueries records) : DisclosurePage(visit, cases, rules)
{
    /// <summary>Them, the newest first.</summary>
    public IReadOnlyList<Disclosure> Made { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        Made = await records.DisclosuresAsync(Visit.BodyId, id, cancellation);
        return Page();
    }
}
