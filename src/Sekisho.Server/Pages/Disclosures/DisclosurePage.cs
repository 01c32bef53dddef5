using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Disclosures;

/// <summary>What the pages of disclosures share: the case, and who may look and who may make one.</summary>
public abstract class DisclosurePage(Visit visit, CaseQueries cases, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>Whether the visitor may make one.</summary>
    public bool MayMake { get; private set; }

    /// <summary>Reads the case. False where the visitor may not read it, for a draft, and for others than those who disclose or audit.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        MayMake = await Visit.HasAsync(RecordKeeping.Disclosers);
        if (!MayMake && !await Visit.HasAsync(Role.Auditor)) return false;
        if (await CaseView.ReadAsync(id, Visit, cases, rules, cancellation) is not { } view || view.Case.Revision == 0) return false;
        View = view;
        Seen ??= view.Case.Version;
        return true;
    }

    /// <summary>The files that can be given out too.</summary>
    public IReadOnlyList<Attachment> Files => [.. CasePassages.FilesOf(View.Case)];
}
