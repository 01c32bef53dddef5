using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rosters;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;

namespace Sekisho.Server.Pages;

/// <summary>What states and kinds are called on pages, and how dates are written.</summary>
internal static class Titles
{
    /// <summary>State of a case, in the body's word for a permit.</summary>
    public static string Of(CaseState state, Vocabulary words) => state switch
    {
        CaseState.Permitted => Of(Verdict.Permit, words),
        CaseState.PermittedWithConditions => Of(Verdict.PermitWithConditions, words),
        CaseState.Rejected => Of(Verdict.Reject, words),
        _ => Refuse.Title(state),
    };

    /// <summary>State of a permit.</summary>
    public static string Of(PermitState state) => state switch
    {
        PermitState.Pending => "発効待ち",
        PermitState.InForce => "有効",
        PermitState.Suspended => "停止",
        PermitState.Conditional => "条件未了",
        PermitState.Revoked => "取消",
        PermitState.Ended => "終了",
        PermitState.Expired => "期限切れ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>How a use ended.</summary>
    public static string Of(OutcomeKind? kind) => kind switch
    {
        OutcomeKind.Completed => "完了",
        OutcomeKind.Blocked => "止めた",
        OutcomeKind.Failed => "失敗",
        OutcomeKind.ClientGone => "中断（利用者）",
        OutcomeKind.Interrupted => "中断（装置）",
        null => "処理中",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>State of a service.</summary>
    public static string Of(ServiceState state) => state switch
    {
        ServiceState.Unreviewed => "未審査",
        ServiceState.Usable => "利用可",
        ServiceState.Suspended => "停止",
        ServiceState.Conditional => "条件付",
        ServiceState.Designated => "指定利用可",
        ServiceState.Prohibited => "禁止",
        ServiceState.ReviewDue => "要再審査",
        ServiceState.Retired => "廃止",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A plan's contract.</summary>
    public static string Of(Contract contract) => contract switch
    {
        Contract.TermsOnly => "約款型",
        Contract.Individual => "個別契約",
        Contract.OwnBody => "自庁",
        _ => throw new ArgumentOutOfRangeException(nameof(contract)),
    };

    /// <summary>A plan's delivery.</summary>
    public static string Of(Delivery delivery) => delivery switch
    {
        Delivery.Internet => "インターネット",
        Delivery.LgwanAsp => "LGWAN-ASP",
        Delivery.Intranet => "庁内",
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };

    /// <summary>A decision, in the body's word for a permit: 許可, 承認, 決定.</summary>
    public static string Of(Verdict verdict, Vocabulary words) => verdict switch
    {
        Verdict.Permit => words.Permit,
        Verdict.PermitWithConditions => "条件付き" + words.Permit,
        Verdict.Reject => "不" + words.Permit,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What was said in a step.</summary>
    public static string Of(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Approved => "承認",
        StepOutcome.Suitable => "適当",
        StepOutcome.SuitableWithConditions => "条件付",
        StepOutcome.Unsuitable => "不適当",
        StepOutcome.Agreed => "同意",
        StepOutcome.Objected => "不同意",
        StepOutcome.Seen => "確認",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>A sort of public body.</summary>
    public static string Of(BodyKind kind) => kind switch
    {
        BodyKind.Ministry => "府省庁",
        BodyKind.IncorporatedAgency => "独立行政法人",
        BodyKind.Prefecture => "都道府県",
        BodyKind.DesignatedCity => "指定都市",
        BodyKind.Municipality => "市区町村",
        BodyKind.Association => "一部事務組合・広域連合",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A kind of division.</summary>
    public static string Of(DivisionKind kind) => RosterWriter.KindOf(kind);

    /// <summary>How somebody is employed.</summary>
    public static string Of(Employment employment) => RosterWriter.EmploymentOf(employment);

    /// <summary>A capacity.</summary>
    public static string Of(Capacity capacity) => capacity switch
    {
        Capacity.Self => "本人",
        Capacity.StandingDecision => "専決",
        Capacity.Deputy => "代決",
        Capacity.Acting => "職務代理",
        Capacity.ActedEarly => "引上げ",
        Capacity.AfterCheck => "後閲",
        Capacity.Registration => "外部決裁の登録",
        Capacity.Clerk => "代理提出",
        Capacity.System => "システム",
        _ => throw new ArgumentOutOfRangeException(nameof(capacity)),
    };

    /// <summary>What a 停止・取消 case asks for.</summary>
    public static string Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Suspend => "停止",
        MeasureKind.Revoke => "取消",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What is done with a permit of a 別紙.</summary>
    public static string Of(BulkAction action) => action switch
    {
        BulkAction.Renew => "更新",
        BulkAction.Shorten => "期間の短縮",
        BulkAction.Review => "再審査",
        BulkAction.End => "終了",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>Why somebody looks at a case after the fact.</summary>
    public static string Of(AfterCheckCause cause) => cause switch
    {
        AfterCheckCause.Skipped => "引上げにより飛ばされた段階",
        AfterCheckCause.Deputy => "代決された決裁",
        AfterCheckCause.SelfDecision => "やむを得ない場合の決裁",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>State of a 後閲.</summary>
    public static string Of(AfterCheckState state) => state switch
    {
        AfterCheckState.Owed => "未了",
        AfterCheckState.Done => "後閲済",
        AfterCheckState.Objected => "異議",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What a permit was suspended for.</summary>
    public static string Of(SuspensionCause cause) => cause switch
    {
        SuspensionCause.Judgement => "管理上の判断",
        SuspensionCause.TermsChanged => "約款の変更",
        SuspensionCause.Incident => "事故・情報漏えいのおそれ",
        SuspensionCause.AfterCheckObjection => "後閲での異議",
        SuspensionCause.ShadowIt => "許可のない利用の発見",
        SuspensionCause.NoticeFromAbove => "国や都道府県などからの通知",
        SuspensionCause.NewRules => "新しいきまり",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>What is left to do once a permit is closed.</summary>
    public static string Of(ClosingKind kind) => kind switch
    {
        ClosingKind.Accounts => "アカウントの停止",
        ClosingKind.Data => "データの消去・返還",
        ClosingKind.Notice => "利用者への周知",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What the transfers did to a permit.</summary>
    public static string Of(TransferRemarkKind kind) => kind switch
    {
        TransferRemarkKind.PersonLeft => "職を離れました",
        TransferRemarkKind.PersonMoved => "別の部署に異動しました",
        TransferRemarkKind.PostVacant => "就いている人がいません",
        TransferRemarkKind.DivisionAbolished => "廃止された部署です",
        TransferRemarkKind.ManagerVacant => "管理者の職に就いている人がいません",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A kind of condition, with its day.</summary>
    public static string Of(Condition condition) => condition.Due is { } due ? $"{Date(due)}まで" : Of(condition.Kind);

    /// <summary>A kind of condition.</summary>
    public static string Of(ConditionKind kind) => kind switch
    {
        ConditionKind.Continuing => "使う間ずっと守る",
        ConditionKind.Precedent => "使い始める前に満たす",
        ConditionKind.Dated => "期限までに満たす",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Bytes as people read them: 12 KB, 1.4 MB.</summary>
    public static string Size(long bytes) => bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : $"{bytes / 1_000_000.0:0.0} MB";

    /// <summary>令和8年11月24日.</summary>
    public static string Date(DateOnly date) => JapaneseEra.Format(date);

    /// <summary>令和8年11月24日 9時05分 in Japan.</summary>
    public static string Instant(DateTimeOffset at) => $"{JapaneseEra.Format(JapanTime.DateAt(at))} {Time(at)}";

    /// <summary>9時05分 in Japan.</summary>
    public static string Time(DateTimeOffset at)
    {
        var there = JapanTime.At(at);
        return $"{there.Hour}時{there.Minute:00}分";
    }
}
