using System.Buffers;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Whether an address begins at a place, which makes the digits before it a postal code.</summary>
internal static class AddressHead
{
    private const int LongestMunicipality = 8;
    private const int LongestGap = 4;

    private static readonly string[] Prefectures =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県",
        "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県",
        "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ];

    private static readonly SearchValues<char> Municipal = SearchValues.Create("市区町村郡");

    /// <summary>True if a prefecture begins there, false if a municipality does, null if neither.</summary>
    public static bool? Begins(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        for (var lines = 0; at < text.Length && at - start <= LongestGap && (text[at] is ' ' or '\t' or ',' or '|' or ')' or ':' or '"' || (text[at] == '\n' && ++lines == 1));) at++;
        var rest = text[at..Math.Min(text.Length, at + LongestMunicipality)];
        if (rest.Length == 0 || rest[0] < '\u3041') return null;
        foreach (var prefecture in Prefectures)
        {
            if (rest.StartsWith(prefecture)) return !IsBody(text, at + prefecture.Length) ? true : null;
        }

        if (text[at..].StartsWith("住所")) return false;
        var end = rest.IndexOfAny(Municipal);
        if (end < 1) return null;
        foreach (var c in rest[..end])
        {
            if (c is not (>= '\u4E00' and <= '\u9FFF' or >= '\u3041' and <= '\u30FA' or '々' or 'ー')) return null;
        }

        return IsBody(text, at + end + 1) ? null : false;
    }

    // 川崎市内, 東京都庁, 大阪府警: no address goes on so.
    private static bool IsBody(ReadOnlySpan<char> text, int at) => at < text.Length && "内外庁警民長役議税立営".Contains(text[at]);
}
