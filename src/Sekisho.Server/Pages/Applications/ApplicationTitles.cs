using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>What kinds of cases, measures and steps are called on the applicant's pages.</summary>
internal static class ApplicationTitles
{
    /// <summary>Kind of a case.</summary>
    public static string Of(CaseKind kind) => Refuse.Title(kind);

    /// <summary>What a 停止・取消 case asks for.</summary>
    public static string Of(MeasureKind measure) => measure is MeasureKind.Revoke ? "取消" : "停止";

    /// <summary>What is done with a permit of a 別紙.</summary>
    public static string Of(BulkAction action) => action switch
    {
        BulkAction.Renew => "更新",
        BulkAction.Shorten => "期間の短縮",
        BulkAction.Review => "再審査（そのまま続ける）",
        BulkAction.End => "終了",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>What is done in a step.</summary>
    public static string Of(StepKind kind) => kind switch
    {
        StepKind.Review => "確認",
        StepKind.Consult => "合議",
        StepKind.Examine => "審査",
        StepKind.Decide => "決裁",
        StepKind.Circulate => "回覧",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How a list is ordered.</summary>
    public static string Of(Storage.Cases.CaseOrder order) => order switch
    {
        Storage.Cases.CaseOrder.Newest => "新しい順",
        Storage.Cases.CaseOrder.Oldest => "古い順",
        Storage.Cases.CaseOrder.LongestWaiting => "長く止まっている順",
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };
}
