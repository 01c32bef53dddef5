namespace Sekisho.Inspection.Detection;

/// <summary>Labels of numbers that are not personal: what they name is not taken for a 個人番号 or a telephone number.</summary>
internal static class OtherNumbers
{
    private static readonly string[] Kinds =
    [
        "請求", "契約", "法人", "法人等", "注文", "発注", "受注", "伝票", "管理", "受付", "整理", "口座", "会員", "顧客", "製造", "製品", "商品", "追跡",
        "登録", "文書", "案件", "見積", "納品", "発行", "許可", "免許証", "被保険者", "保険者", "証券", "社員", "職員", "学籍", "取引", "事業所", "予約", "起案", "決裁",
        "お問い合わせ", "問合せ", "住民票",
    ];

    /// <summary>The labels in folded form.</summary>
    public static readonly string[] Labels =
    [
        .. from kind in Kinds from tail in (string[])["番号", "書番号", "票番号", "no", "コ-ド", "コード", "id"] select kind + tail,
        "isbn", "jan", "ean", "gtin", "シリアル", "ロット", "型番",
    ];

    /// <summary>Whether such a label stands right before a place: at most six characters between.</summary>
    public static bool Name(string before) => Surroundings.EndOfLast(before, Labels) is >= 0 and var end && before.Length - end <= 6;
}
