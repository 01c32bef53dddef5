using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>The drafts of the body's own rules.</summary>
public sealed class IndexModel(Visit visit, RuleDraftQueries drafts) : SekishoPage(visit)
{
    /// <summary>The drafts, the one changed last first.</summary>
    public IReadOnlyList<RuleDraft> Drafts { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => Drafts = await drafts.ListAsync(Visit.BodyId, cancellation);
}
