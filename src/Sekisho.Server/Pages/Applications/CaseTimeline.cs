using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A line of an application's history.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Post and name.</param>
/// <param name="What">What was done.</param>
/// <param name="Why">Reason or opinion, where one was given.</param>
public sealed record CaseTimeline(DateTimeOffset At, string Who, string What, string? Why)
{
    /// <summary>The history that people see: saving answers is none of it, and remarks stand in a place of their own.</summary>
    public static IEnumerable<CaseTimeline> Of(Case about, IEnumerable<CaseHappening> history, Organization organization, Vocabulary words)
    {
        foreach (var (at, happened) in history)
        {
            if (happened is CaseEvent.Acted acted)
            {
                foreach (var act in acted.Acts) yield return new CaseTimeline(at, Signature.Of(act.PersonId, act.PostId, act.Capacity, organization), $"「{TitleOf(about, act.Step)}」で{Titles.Of(act.Outcome)}としました", act.Opinion);
            }
            else if (LineOf(about, at, happened, organization, words) is { } line)
            {
                yield return line;
            }
        }
    }

    private static CaseTimeline? LineOf(Case about, DateTimeOffset at, CaseEvent happened, Organization organization, Vocabulary words)
    {
        return happened switch
        {
            CaseEvent.Opened e => Line(e.ClerkId ?? e.ApplicantId, null, e.ClerkId is null ? "申請を書き始めました" : "申請者に代わって書き始めました", null),
            CaseEvent.Submitted e => Line(e.ByPersonId, null, e.Revision == 1 ? "提出しました" : $"直して提出しました（第{e.Revision}版）", null),
            CaseEvent.PulledBack e => Line(e.ByPersonId, null, "引き戻しました", null),
            CaseEvent.Held { Hold: { } hold } => Line(hold.PersonId, hold.PostId, $"{Titles.Date(hold.Until)}まで保留しました", hold.Reason),
            CaseEvent.Held => new CaseTimeline(at, "", "保留を解きました", null),
            CaseEvent.ActedEarly e => Line(e.ByPersonId, e.ByPostId, $"「{TitleOf(about, e.ToStep)}」に引き上げました", e.Reason, Capacity.ActedEarly),
            CaseEvent.SentBack e => Line(e.ByPersonId, e.ByPostId, e.ToStep is { } step ? $"「{TitleOf(about, step)}」に差し戻しました" : "申請者に差し戻しました", e.Reason, e.As),
            CaseEvent.WithdrawalAsked e => Line(e.ByPersonId, null, "取下げを申し出ました", e.Reason),
            CaseEvent.Withdrawn e => Line(e.ByPersonId, e.ByPostId, e.ByPostId is null ? "取り下げました" : "取下げを認めました", null),
            CaseEvent.Registered e => Line(e.Paper.RegisteredBy, null, $"外部決裁を登録しました（文書番号 {e.Paper.DocumentNumber}）", null),
            CaseEvent.Decided e => Line(e.ByPersonId, e.ByPostId, $"{Titles.Of(e.Decision.Verdict, words)}と決裁しました{(e.ConfirmedBy is { } by ? $"（登録の確認：{Signature.Of(by, null, Capacity.Self, organization)}）" : "")}", e.Decision.Reason, e.As),
            CaseEvent.Dropped e => Line(e.ByPersonId, e.ByPostId, "廃案にしました", e.Reason),
            CaseEvent.CheckedAfterwards e => Line(e.ByPersonId, e.ByPostId, e.Objected ? "後閲で異議を述べました" : "後閲しました", e.Opinion),
            CaseEvent.Acknowledged e => Line(e.Act.PersonId, e.Act.PostId, "回覧を確認しました", null),
            CaseEvent.Corrected e => Line(e.Correction.PersonId, e.Correction.PostId, $"「{e.Correction.Place}」に訂正を付記しました", e.Correction.Reason),
            _ => null,
        };

        CaseTimeline Line(Guid? person, Guid? post, string what, string? why, Capacity capacity = Capacity.Self) => new(at, Signature.Of(person, post, capacity, organization), what, why);
    }

    private static string TitleOf(Case about, int step) => step < about.Route.Length ? about.Route[step].Title : "前の経路の段階";
}
