using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A submitted application as an A4 form (申請書 or 伺い) with 決裁欄, revision and hash; the 別紙 follows as an annex. For a body that decides on paper it is the document.</summary>
public sealed class PrintModel(Visit visit, CaseQueries cases, RuleSetQueries rules, PermitChoice permits) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>What lies beside it, with the rule set that it was given under.</summary>
    public CasePapers Papers { get; private set; } = null!;

    /// <summary>Its answers.</summary>
    public IReadOnlyList<AnswerLine> Lines { get; private set; } = [];

    /// <summary>The 決裁欄.</summary>
    public ImmutableArray<SealBox> Seals { get; private set; } = [];

    /// <summary>Words for the permits of the 別紙.</summary>
    public IReadOnlyDictionary<Guid, PermitOffer> Known { get; private set; } = new Dictionary<Guid, PermitOffer>();

    /// <summary>The body.</summary>
    public Organization Organization => Papers.Organization;

    /// <summary>The rules that it was given under.</summary>
    public RuleSet Rules => Papers.Rules;

    /// <summary>The applicant's post and name.</summary>
    public string Applicant => Named(Case.ApplicantId);

    /// <summary>What the form is called: a 廃止届 is a notification, what others begin is a 伺い.</summary>
    public string Heading => Case.CaseKind switch
    {
        CaseKind.Closure => "外部サービス利用廃止届",
        CaseKind.Bulk => "外部サービス利用許可の一括処理について（伺い）",
        CaseKind.Measure => "外部サービス利用許可の停止・取消について（伺い）",
        var kind => $"外部サービス利用申請書（{ApplicationTitles.Of(kind)}）",
    };

    /// <summary>Shows it; a draft has nothing to print yet.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || !found.MayBeReadBy(Visit.PersonId, await Visit.OrganizationAsync(), Visit.Today)) return NotFound();
        if (found.Revision == 0 || found.State is CaseState.SentBack) return LocalRedirect($"/applications/{id}");
        Case = found;
        Papers = await cases.PapersAsync(Visit.BodyId, found.Answers, cancellation) with { Rules = await rules.AsOfAsync(Visit.BodyId, found.Rules, cancellation) };
        Lines = [.. AnswerLine.Of(found.CaseKind, found.Answers, Papers).Where(l => !l.Texts.IsEmpty)];
        Seals = SealBox.Of(found, Organization, Rules.Vocabulary, Visit.Today);
        if (!found.Answers.Items.IsEmpty) Known = await permits.DescribeAsync(Papers.Others, cancellation);
        return Page();
    }

    /// <summary>A person with their post.</summary>
    public string Named(Guid person) => string.Join(' ', new[]
    {
        Organization.PostsOf(person, Visit.Today).FirstOrDefault()?.Title,
        Organization.People.GetValueOrDefault(person) is { Name.Length: > 0 } known ? known.Name : "（削除された職員）",
    }.OfType<string>());
}
