using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Attachments;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>外部決裁の登録: what was decided on paper or in a 文書管理システム, with the seals in order and the scan. Where there is a second person, they confirm it.</summary>
[RequestSizeLimit(Attachment.Largest + (1024 * 1024))]
public sealed class RegisterModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules, ScanIntake scans) : CaseActPage(visit, changes, cases, rules)
{
    private Attachment? kept;

    /// <summary>The decision.</summary>
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    /// <summary>文書番号.</summary>
    [BindProperty]
    public string? DocumentNumber { get; set; }

    /// <summary>The boxes of the 決裁欄.</summary>
    [BindProperty]
    public List<SealField> Seals { get; set; } = [];

    /// <summary>The scan.</summary>
    [BindProperty]
    public IFormFile? Scan { get; set; }

    /// <summary>The boxes to fill in.</summary>
    public IReadOnlyList<SealBox> Boxes => field ??= [.. SealBox.Of(View.Case, View.Organization, Visit.Today)];

    /// <summary>Posts that can manage the use.</summary>
    public IEnumerable<Post> ManagerPosts => DetailModel.ManagersOf(View, Visit.Today);

    /// <summary>Keeps the scan, then registers.</summary>
    public async Task<IActionResult> OnPostRegisterAsync(Guid id, CancellationToken cancellation)
    {
        var scan = Scan is null ? default : await scans.KeepAsync(Visit.BodyId, Scan, cancellation);
        if (scan.Refused) return await CarryOutAsync(id, (_, _) => Task.FromResult<Result<Act>>(scan.Refusal), Deed, cancellation);
        kept = Scan is null ? null : scan.Value;
        return await CarryOutAsync(
            id,
            async (c, desk) => Registered(c, await CasePapers.ReadAsync(desk, c), Form.Permits && CaseKinds.AsksForPermit(c.CaseKind) && CountsAtOnce(c, await CasePapers.ReadAsync(desk, c)) ? await Numbering.NextPermitNumberAsync(desk) : "", desk.At),
            Deed,
            cancellation);
    }

    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanRegister;

    /// <inheritdoc/>
    protected override void Begin() => Form.Manager = View.Papers.Permit?.ManagerPostId ?? View.Organization.HeadOf(View.Case.DivisionId)?.Id;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => Registered(about, papers, "", at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => after.Registered is null
        ? $"{after.Number}の外部決裁を登録しました。確認できる人がほかにいないため、そのまま{Titles.Of(after.Decision!.Verdict, Words)}と決裁されました。"
        : $"{after.Number}の外部決裁を登録しました。ほかの人が決裁文書と照らし合わせて確認すると、決裁になります。";

    /// <summary>A permit's number is only taken where the registration by itself enters one: nobody else could confirm it.</summary>
    private bool CountsAtOnce(Case about, CasePapers papers) => Registered(about, papers, "", Visit.Now) is { Refused: false, Value.Name: not "case.register-decision" };

    private Result<Act> Registered(Case about, CasePapers papers, string number, DateTimeOffset at)
    {
        var seals = SealField.Read(Seals);
        if (seals.Refused) return seals.Refusal;
        var decision = Form.Decision(about.NamesManager);
        if (decision.Refused) return decision.Refusal;
        return about.Register(new PaperDecision(decision.Value, seals.Value, DocumentNumber ?? "", kept, Visit.PersonId, at), number, Guid.CreateVersion7(at), papers, Visit.Actor, at);
    }
}
