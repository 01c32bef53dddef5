using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;

namespace Sekisho.Server.Pages.Disclosures;

/// <summary>All texts of a case as numbered passages, in the order of its page: nothing that somebody wrote is left out.</summary>
internal static class CasePassages
{
    public static IReadOnlyList<CasePassage> Of(CaseView view)
    {
        var (about, organization) = (view.Case, view.Organization);
        List<(string Section, string Title, string? Text)> all =
        [
            ("申請", "番号", about.Number),
            ("申請", "種類", Refuse.Title(about.CaseKind)),
            ("申請", "状態", Titles.Of(about.State, view.Rules.Vocabulary)),
            ("申請", "申請者", view.Applicant),
            ("申請", "部署", view.Division),
            ("申請", "代理で入力した人", about.ClerkId is { } clerk ? Signature.Of(clerk, null, Capacity.Self, organization) : null),
            ("申請", "提出した日", about.SubmittedAt is { } submitted ? Titles.Date(JapanTime.DateAt(submitted)) : null),
            ("申請", "適用したきまり", $"{view.Rules.Title}（第{view.Rules.Version}版）"),
            .. Answered($"申請の内容（第{about.Revision}版）", view.Lines),
            .. about.Answers.Items.Select((item, i) => ("別紙", $"{i + 1}", (string?)$"{view.Papers.Others.FirstOrDefault(p => p.Id == item.PermitId)?.Number ?? "（台帳にない許可）"}　{Titles.Of(item.Action)}　{(item.Until is { } until ? Titles.Date(until) : "")}　{item.Note}")),
            .. view.Revisions.Where(r => r.Number != about.Revision).SelectMany(r => Answered($"前に提出した内容（第{r.Number}版）", view.LinesOf(r.Answers))),
            .. Decided(view),
            .. view.History.SelectMany(h => Happened(h)),
            .. about.Corrections.SelectMany(c => new (string, string, string?)[] { ("訂正付記", c.Place, $"「{c.Wrong}」を「{c.Right}」に訂正"), ("訂正付記", $"{c.Place}：理由", c.Reason) }),
            .. about.Comments.SelectMany(c => new (string, string, string?)[] { ("コメント", $"{Titles.Instant(c.At)}：だれが", Signature.Of(c.PersonId, null, Capacity.Self, organization)), ("コメント", $"{Titles.Instant(c.At)}：内容", c.Text) }),
            .. FilesOf(about).Select((f, i) => ("添付", $"添付{i + 1}の名前", (string?)f.Name)),
        ];
        return [.. all.Where(p => !string.IsNullOrWhiteSpace(p.Text)).Select((p, i) => new CasePassage(i + 1, p.Section, p.Title, p.Text!))];
    }

    /// <summary>The files of a case: of its last revision, and the scan of a decision on paper.</summary>
    public static IEnumerable<Attachment> FilesOf(Case about) => [.. about.Answers.Attachments, .. new[] { about.Paper?.Scan }.OfType<Attachment>()];

    private static IEnumerable<(string, string, string?)> Answered(string section, IEnumerable<AnswerLine> lines) =>
        from line in lines
        where line.Step.Name is not "attachments"
        from text in line.Texts
        select (section, line.Step.Title, (string?)text);

    private static IEnumerable<(string, string, string?)> Decided(CaseView view)
    {
        if (view.Case.Decision is not { } decision) yield break;
        yield return ("決裁", "決裁した人", Signature.DeciderOf(view.Case, view.Organization));
        yield return ("決裁", "決裁の理由", decision.Reason);
        yield return ("決裁", "緊急の代決の理由", decision.Emergency);
        yield return ("決裁", "やむを得ない理由", decision.Unavoidable);
        yield return ("決裁", "議事録", decision.Minutes is { } minutes ? $"{Titles.Date(minutes.HeldOn)}　{minutes.Number}" : null);
        foreach (var (i, condition) in decision.Conditions.Index()) yield return ("決裁", $"条件{i + 1}", condition.Text);
        if (view.Case.Paper is not { } paper) yield break;
        yield return ("決裁", "文書番号", paper.DocumentNumber);
        foreach (var seal in paper.Seals) yield return ("決裁", "押印した人", $"{Signature.Of(seal.PersonId, seal.PostId, Capacity.Self, view.Organization)}　{Titles.Date(seal.On)}");
    }

    private static IEnumerable<(string, string, string?)> Happened(CaseTimeline line)
    {
        var at = Titles.Instant(line.At);
        yield return ("経過", $"{at}：だれが", line.Who);
        yield return ("経過", $"{at}：したこと", line.What);
        yield return ("経過", $"{at}：理由・意見", line.Why);
    }
}
