using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Words of the examination of a service.</summary>
internal static class ReviewWords
{
    /// <summary>What an answer is called.</summary>
    public static string Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Acceptable => "許容",
        ReviewVerdict.Conditional => "条件付",
        ReviewVerdict.Unacceptable => "不可",
        ReviewVerdict.NotApplicable => "該当なし",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What an answer means.</summary>
    public static string Meaning(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Acceptable => "そのまま受け入れられます。",
        ReviewVerdict.Conditional => "対策をすれば受け入れられます。対策を書いてください。",
        ReviewVerdict.Unacceptable => "受け入れられません。理由を書いてください。",
        ReviewVerdict.NotApplicable => "このサービスには当てはまりません。",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>How an answer looks as a mark.</summary>
    public static string Look(ReviewItem item) => item switch
    {
        { Answer: null } => "draft",
        { Answer.IsReopened: true } => "sent-back",
        { Answer.Verdict: ReviewVerdict.Acceptable } => "ok",
        { Answer.Verdict: ReviewVerdict.Conditional } => "conditional",
        { Answer.Verdict: ReviewVerdict.Unacceptable } => "rejected",
        _ => "withdrawn",
    };

    /// <summary>An answer in a word; 未回答 and 再点検 where it is open.</summary>
    public static string Of(ReviewItem item) => item.Answer switch
    {
        null => "未回答",
        { IsReopened: true } => "再点検",
        { Verdict: var verdict } => Of(verdict),
    };

    /// <summary>What an outcome means for the staff.</summary>
    public static string Meaning(ServiceState outcome) => outcome switch
    {
        ServiceState.Usable => "どの課も、きまりの範囲で利用を申請できます。",
        ServiceState.Conditional => "申請できます。許可には、ここで決めた条件が付きます。",
        ServiceState.Designated => "指定した課と業務だけが申請できます。",
        ServiceState.Prohibited => "申請できません。今ある許可でも、すぐに使えなくなります。",
        ServiceState.Retired => "もう使わないサービスです。申請できず、今ある許可でも使えなくなります。",
        ServiceState.Unreviewed => "審査をしていない状態に戻します。",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
