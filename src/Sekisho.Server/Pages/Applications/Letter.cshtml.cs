using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The decision as a paper on A4: number, day, addressee, what is laid down, basis, who decided and in what capacity.</summary>
public sealed class LetterModel(Visit visit, CaseQueries cases, PermitQueries permits, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>The words.</summary>
    public LetterText Text { get; private set; } = null!;

    /// <summary>What the decision rests on: the body's own article first.</summary>
    public Basis Basis => View.Rules.BasisFor(View.Case.CaseKind is CaseKind.Exception ? RuleMatter.Exception : RuleMatter.Decision);

    /// <summary>文書番号: that of the paper decision, else of the application.</summary>
    public string Number => View.Case.Paper?.DocumentNumber ?? View.Case.Number!;

    /// <summary>The applicant as addressee: division, post, name.</summary>
    public string Addressee
    {
        get
        {
            var post = View.Organization.PostsOf(View.Case.ApplicantId, Visit.Today).FirstOrDefault(p => p.DivisionId == View.Case.DivisionId);
            return string.Join('　', new[] { View.Division, post?.Title.Replace(View.Division, "", StringComparison.Ordinal).Trim(), View.Applicant }.Where(t => !string.IsNullOrEmpty(t)));
        }
    }

    /// <summary>Shows it; before the decision there is none.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, rules, cancellation) is not { Case.Decision: not null } view) return NotFound();
        View = view;
        var permit = (view.Case.PermitId ?? view.Case.Answers.PermitId) is { } permitId ? await permits.FindAsync(Visit.BodyId, permitId, cancellation) : null;
        Text = LetterText.Of(view, permit, Visit.Today);
        return Page();
    }
}
