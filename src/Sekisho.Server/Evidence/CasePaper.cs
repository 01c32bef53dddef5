using Sekisho.Governance.Cases;
using Sekisho.Server.Pages;
using Sekisho.Server.Pages.Applications;
using Sekisho.Storage.Cases;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.Server.Evidence;

/// <summary>An application as a document of an evidence package: answers, route with opinions, decision, after-checks, remarks, revisions with their hashes, attachments, history.</summary>
internal static class CasePaper
{
    /// <summary>Writes it; <paramref name="papers"/> hold the rules that it was given under, <paramref name="fileOf"/> tells where an attachment stands, null where its content is gone; without it attachments are not in the package.</summary>
    public static string Write(Case about, CasePapers papers, IReadOnlyList<CaseHappening> history, Func<Attachment, string?>? fileOf, DateOnly today)
    {
        var (organization, rules) = (papers.Organization, papers.Rules);
        var paper = new Paper($"利用申請 {about.Number}");
        paper.Facts(
            ("種類", ApplicationTitles.Of(about.CaseKind)),
            ("状態", Titles.Of(about.State, rules.Vocabulary)),
            ("申請者", Signature.Of(about.ApplicantId, null, Governance.Organizations.Capacity.Self, organization)),
            ("入力した人", about.ClerkId is { } clerk ? Signature.Of(clerk, null, Governance.Organizations.Capacity.Clerk, organization) : null),
            ("部署", organization.Divisions.GetValueOrDefault(about.DivisionId)?.Name),
            ("提出した日時", about.SubmittedAt is { } submitted ? Titles.Instant(submitted) : null),
            ("適用するきまり", $"{rules.Title}（{rules.Id} 第{rules.Version}版）"),
            ("内部の番号", about.Id.ToString()));

        paper.Heading("申請の内容").Facts(AnswerLine.Of(about.CaseKind, about.Answers, papers).Select(line => (line.Step.Title, (string?)string.Join('\n', line.Texts))));
        if (!about.Answers.Items.IsEmpty) WriteItems(paper, about, papers);

        paper.Heading("経路と意見").Text(about.RouteTitle).Table(
            ["段階", "職", "意見・決裁"],
            RouteLine.Of(about, organization, rules.Vocabulary, today).Select(line => (IEnumerable<string?>)
            [
                $"{line.Kind}　{line.Title}{(line.Note is { } note ? $"\n{note}" : "")}",
                string.Join('\n', line.Posts),
                string.Join('\n', line.Acts.Select(a => $"{(a.IsVoid ? "（失効）" : "")}{a.What}　{a.Who}　{Titles.Instant(a.At)}{(a.Opinion is { } opinion ? $"\n意見：{opinion}" : "")}{(a.Minutes is { } minutes ? $"\n{minutes}" : "")}")),
            ]));

        if (about.Decision is { } decision) WriteDecision(paper, about, decision, papers);
        if (!about.AfterChecks.IsEmpty) paper.Heading("後閲").Table(["番号", "理由", "職", "状態", "意見"], about.AfterChecks.Select(c => (IEnumerable<string?>)[$"{c.Number}", Titles.Of(c.Cause), organization.Posts.GetValueOrDefault(c.PostId)?.Title, Titles.Of(c.State) + (c.At is { } at ? $"　{Titles.Instant(at)}" : ""), c.Opinion]));
        if (!about.Corrections.IsEmpty) paper.Heading("訂正付記").Table(["箇所", "誤", "正", "理由"], about.Corrections.Select(c => (IEnumerable<string?>)[c.Place, c.Wrong, c.Right, c.Reason]));
        if (!about.Comments.IsEmpty) paper.Heading("コメント").Table(["日時", "だれが", "内容"], about.Comments.Select(c => (IEnumerable<string?>)[Titles.Instant(c.At), Signature.Of(c.PersonId, null, Governance.Organizations.Capacity.Self, organization), c.Text]));
        paper.Heading("版と確認値").Table(["版", "提出した日時", "確認値（SHA-256）"], CaseRevision.Of(history).Select(r => (IEnumerable<string?>)[$"第{r.Number}版", Titles.Instant(r.At), r.Hash]));
        WriteFiles(paper, about, fileOf);
        paper.Heading("経過").Table(["日時", "だれが", "何をした", "理由・意見"], CaseTimeline.Of(about, history, organization, rules.Vocabulary).Select(h => (IEnumerable<string?>)[Titles.Instant(h.At), h.Who, h.What, h.Why]));
        return paper.ToString();
    }

    /// <summary>Every file that a case names: its attachments and the scan of a decision on paper.</summary>
    public static IEnumerable<Attachment> FilesOf(Case about) => [.. about.Answers.Attachments, .. about.Paper?.Scan is { } scan ? [scan] : Array.Empty<Attachment>()];

    private static void WriteItems(Paper paper, Case about, CasePapers papers) =>
        paper.Heading("別紙").Table(["番号", "許可", "行うこと", "新しい最後の日", "備考"], about.Answers.Items.Index().Select(i => (IEnumerable<string?>)
        [
            $"{i.Index + 1}",
            papers.Others.FirstOrDefault(p => p.Id == i.Item.PermitId)?.Number,
            ApplicationTitles.Of(i.Item.Action),
            i.Item.Until is { } until ? Titles.Date(until) : "",
            i.Item.Note,
        ]));

    private static void WriteDecision(Paper paper, Case about, Decision decision, CasePapers papers) => paper.Heading("決裁").Facts(
        ("結果", Titles.Of(decision.Verdict, papers.Rules.Vocabulary)),
        ("決裁した人", Signature.DeciderOf(about, papers.Organization)),
        ("決裁した日", Signature.DecidedOn(about) is { } on ? Titles.Date(on) : null),
        ("理由", decision.Reason),
        (papers.Rules.Vocabulary.Manager, decision.ManagerPostId is { } manager ? papers.Organization.Posts.GetValueOrDefault(manager)?.Title : null),
        ("条件", string.Join('\n', decision.Conditions.Select(c => $"{c.Number} {c.Text}（{Titles.Of(c)}）"))),
        ("急いだ理由", decision.Emergency),
        ("やむを得ない理由", decision.Unavoidable),
        ("事後に確かめる職", decision.CheckedByPostId is { } checks ? papers.Organization.Posts.GetValueOrDefault(checks)?.Title : null),
        ("議事録", decision.Minutes is { } minutes ? $"{Titles.Date(minutes.HeldOn)}の会議　{minutes.Number}" : null),
        ("文書番号", about.Paper?.DocumentNumber),
        ("決裁欄", about.Paper is { } sealed_ ? string.Join('\n', sealed_.Seals.Select(s => $"{papers.Organization.Posts.GetValueOrDefault(s.PostId)?.Title}　{Titles.Date(s.On)}")) : null),
        ("決裁した版の確認値", about.RevisionHash));

    private static void WriteFiles(Paper paper, Case about, Func<Attachment, string?>? fileOf)
    {
        var files = FilesOf(about).ToList();
        if (files.Count == 0) return;
        paper.Heading("添付ファイル");
        foreach (var file in files)
        {
            if (fileOf?.Invoke(file) is { } name) paper.Link($"{file.Name}（{FileSizes.Of(file.Size)}、SHA-256 {file.Sha256}）", "../" + name);
            else paper.Text($"{file.Name}（SHA-256 {file.Sha256}）：{(fileOf is null ? "この証跡には入れていません。" : "内容は残っていません。")}");
        }
    }
}
