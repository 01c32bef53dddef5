using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Server.Pages;

namespace Sekisho.Server.Evidence;

/// <summary>A disposal (廃棄記録) as a document of an evidence package: what was disposed of, why, by whose approval.</summary>
internal static class DisposalPaper
{
    public static string Write(DisposalPlan plan, Organization organization)
    {
        var paper = new Paper($"廃棄記録 {plan.Number}");
        paper.Facts(
            ("状態", DisposalPlan.TitleOf(plan.State)),
            ("廃棄の理由", plan.Reason),
            ("伺いを作った人", Who(plan.DraftedBy, plan.DraftedByPost, plan.DraftedAt, organization)),
            ("承認した人", Who(plan.ApprovedBy, plan.ApprovedByPost, plan.ApprovedAt, organization)),
            ("承認の理由", plan.Approval),
            ("廃棄した人", Who(plan.StartedBy, null, null, organization)),
            ("終わった日時", plan.CompletedAt is { } done ? Titles.Instant(done) : null),
            ("廃棄した件数", $"{plan.Disposed:#,0}件"),
            ("廃棄しなかったもの", plan.Left.IsEmpty && plan.UsesLeft == 0 ? null : $"{string.Join("、", plan.Left.Select(i => i.Number))}　利用記録 {plan.UsesLeft:#,0}件"),
            ("内部の番号", plan.Id.ToString()));
        return paper.Heading("対象").Table(
            ["番号", "文書分類", "完結した年度", "保存期間", "件数", "廃棄済み", "文書の番号"],
            plan.Groups.Select(g => (IEnumerable<string?>)
            [
                $"{g.Number}", g.DocumentClass, JapaneseEra.FormatFiscalYear(Retention.EndOfYear(g.FiscalYear)), $"{g.Years}年（{Titles.Date(g.KeptUntil)}まで）", $"{g.Count:#,0}", $"{g.Disposed:#,0}",
                string.Join("、", g.Items.Select(i => i.Number)),
            ])).ToString();
    }

    private static string? Who(Guid? person, Guid? post, DateTimeOffset? at, Organization organization) => person is not { } id ? null
        : $"{organization.Posts.GetValueOrDefault(post ?? Guid.Empty)?.Title}　{organization.People.GetValueOrDefault(id)?.Name}{(at is { } instant ? $"　{Titles.Instant(instant)}" : "")}";
}
