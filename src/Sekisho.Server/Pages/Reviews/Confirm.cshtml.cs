using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>外部決裁の確認: a second person compares what was registered with the document; from then on the decision counts.</summary>
public sealed class ConfirmModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <summary>What was registered.</summary>
    public PaperDecision Paper => View.Case.Registered!;

    /// <summary>Whether its scan can be shown in the page.</summary>
    public bool IsPicture => Paper.Scan?.MediaType is "image/png" or "image/jpeg";

    /// <summary>Confirms.</summary>
    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation) => CarryOutAsync(
        id,
        async (c, desk) => c.Confirm(
            c.Registered?.Decision.Verdict is Verdict.Permit or Verdict.PermitWithConditions && CaseKinds.AsksForPermit(c.CaseKind) ? await Numbering.NextPermitNumberAsync(desk) : "",
            Guid.CreateVersion7(desk.At),
            await CasePapers.ReadAsync(desk, c),
            Visit.Actor,
            desk.At),
        Deed,
        cancellation);

    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanConfirm;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => about.Confirm("", Guid.CreateVersion7(at), papers, Visit.Actor, at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}の外部決裁を確認しました。{Titles.Of(after.Decision!.Verdict, Words)}と決裁されました。";
}
