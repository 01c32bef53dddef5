using Sekisho.Governance.Calendars;
using Sekisho.Governance.Records;

namespace Sekisho.Server.Pages.Records;

/// <summary>What sorts of record, holds and grounds are called.</summary>
internal static class RecordWords
{
    public static string Of(RecordSort sort) => sort switch
    {
        RecordSort.Cases => "利用申請",
        RecordSort.Permits => "許可台帳",
        RecordSort.Uses => "利用記録",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    public static string Of(HoldTarget target) => target switch
    {
        HoldTarget.Case => "利用申請",
        HoldTarget.Permit => "許可（申請と利用記録を含む）",
        HoldTarget.Service => "サービス全体",
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    public static string Of(HoldGround ground) => ground switch
    {
        HoldGround.Disclosure => "開示請求",
        HoldGround.Litigation => "訴訟・審査請求",
        HoldGround.Audit => "監査・検査",
        HoldGround.Other => "その他",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public static string Of(DisclosureGround ground) => ground switch
    {
        DisclosureGround.Person => "個人に関する情報",
        DisclosureGround.Corporation => "法人等に関する情報",
        DisclosureGround.Deliberation => "審議・検討に関する情報",
        DisclosureGround.Business => "事務・事業に関する情報",
        DisclosureGround.Safety => "公共の安全に関する情報",
        DisclosureGround.Other => "その他の非公開情報",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    /// <summary>令和8年度.</summary>
    public static string Year(int fiscalYear) => JapaneseEra.FormatFiscalYear(new DateOnly(fiscalYear, 4, 1));
}
