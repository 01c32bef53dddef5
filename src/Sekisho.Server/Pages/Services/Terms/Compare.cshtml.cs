using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>新旧対照: two versions of the terms side by side.</summary>
public sealed class CompareModel(Visit visit, ServiceQueries services, IChanges changes, TermsLibrary library) : ServicePage(visit, services, changes)
{
    /// <summary>The earlier version; the one before where none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public int? With { get; set; }

    /// <summary>Whether clauses that are the same are shown too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>The earlier version.</summary>
    public TermsVersion Before { get; private set; } = null!;

    /// <summary>The later one.</summary>
    public TermsVersion After { get; private set; } = null!;

    /// <summary>The comparison; null where a text no longer fits what was kept.</summary>
    public TermsComparison? Comparison { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (Service.Terms.FirstOrDefault(t => t.Number == number) is not { } after || Service.Terms.FirstOrDefault(t => t.Number == (With ?? number - 1)) is not { } before || before.Number >= after.Number) return NotFound();
        (Before, After) = (before, after);
        if (await library.TextAsync(Visit.BodyId, before, cancellation) is { } old && await library.TextAsync(Visit.BodyId, after, cancellation) is { } now) Comparison = TermsComparison.Of(old, now);
        return Page();
    }
}
