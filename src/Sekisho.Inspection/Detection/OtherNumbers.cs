namespace Sekisho.Inspection.Detection;

/// <summary>Labels of numbers that are not personal: what they name is not taken for a 個人番号 or a telephone number.</summary>
internal static class OtherNumbers
{
    private const int Farthest = 6;

    private static readonly string[] Kinds =
    [
        "請求", "契約", "法人", "法人等", "注文", "発注", "受注", "伝票", "管理", "受付", "整理", "口座", "会員", "顧客", "製造", "製品", "商品", "追跡",
        "登録", "文書", "案件", "見積", "納品", "発行", "許可", "免許証", "被保険者", "保険者", "証券", "社員", "職員", "学籍", "取引", "事業所", "予約", "起案", "決裁",
        "お問い合わせ", "問合せ",
    ];

    private static readonly string[] Tails = ["番号", "no", "コード", "id"];
    private static readonly string[] Names = ["isbn", "jan", "ean", "gtin", "シリアル", "ロット", "型番", "住民票コード"];

    /// <summary>Where the last such label of a window ends, or -1.</summary>
    public static int EndOfLast(string window)
    {
        var end = Surroundings.EndOfLast(window, Names);
        foreach (var tail in Tails)
        {
            var at = window.LastIndexOf(tail, StringComparison.Ordinal);
            if (at > 0 && at + tail.Length > end && HasKind(window.AsSpan(0, at))) end = at + tail.Length;
        }

        return end;
    }

    /// <summary>Whether such a label stands right before a place: at most six characters between.</summary>
    public static bool Name(string before) => EndOfLast(before) is >= 0 and var end && before.Length - end <= Farthest;

    // 請求番号, 請求書番号 and 受付票No alike.
    private static bool HasKind(ReadOnlySpan<char> before)
    {
        if (before[^1] is '書' or '票') before = before[..^1];
        foreach (var kind in Kinds)
        {
            if (before.EndsWith(kind)) return true;
        }

        return false;
    }
}
