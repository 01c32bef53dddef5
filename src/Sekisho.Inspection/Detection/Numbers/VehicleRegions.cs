using System.Collections.Frozen;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The names on plates: the 運輸支局 and 自動車検査登録事務所, and the regions that have plates of their own (ご当地ナンバー, 2025).</summary>
internal static class VehicleRegions
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Names = """
        札幌 函館 旭川 室蘭 釧路 帯広 北見 苫小牧 知床 十勝 青森 八戸 弘前 岩手 盛岡 平泉 宮城 仙台 秋田 山形 庄内 福島 会津 郡山 白河 いわき 水戸 土浦 つくば 宇都宮 那須 とちぎ 日光
        群馬 前橋 高崎 大宮 川口 所沢 川越 熊谷 春日部 越谷 千葉 成田 習志野 市川 船橋 袖ヶ浦 袖ケ浦 市原 野田 柏 松戸 品川 世田谷 練馬 杉並 板橋 足立 江東 葛飾 江戸川 八王子 多摩
        横浜 川崎 湘南 相模 山梨 富士山 新潟 長岡 上越 長野 松本 諏訪 安曇野 南信州 富山 石川 金沢 福井 岐阜 飛騨 静岡 浜松 沼津 伊豆 名古屋 豊橋 三河 岡崎 豊田 尾張小牧 一宮 春日井
        三重 鈴鹿 四日市 伊勢志摩 滋賀 京都 大阪 なにわ 和泉 堺 神戸 姫路 奈良 飛鳥 和歌山 鳥取 島根 出雲 岡山 倉敷 広島 福山 山口 下関 徳島 香川 高松 愛媛 高知 福岡 北九州 久留米 筑豊
        佐賀 長崎 佐世保 厳原 熊本 大分 宮崎 鹿児島 奄美 沖縄 宮古 八重山
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How long the region is that ends at an offset; 0 if none does. Spaces inside it do not matter if it has two characters (練　馬).</summary>
    public static int LengthBefore(ReadOnlySpan<char> text, int end)
    {
        for (var length = Longest; length > 0; length--)
        {
            if (end >= length && Lookup.Contains(text[(end - length)..end])) return length;
        }

        return end >= 3 && text[end - 2] == ' ' && Lookup.Contains([text[end - 3], text[end - 1]]) ? 3 : 0;
    }
}
