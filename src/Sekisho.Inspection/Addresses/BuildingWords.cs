namespace Sekisho.Inspection.Addresses;

/// <summary>Words in the names of buildings that people live in.</summary>
internal static class BuildingWords
{
    /// <summary>The words, folded.</summary>
    public static readonly string[] Names =
    [
        "ビル", "マンション", "ハイツ", "コーポ", "アパート", "荘", "号室", "棟", "レジデンス", "メゾン", "コート", "パレス", "ハウス", "タワー", "団地", "寮", "ハイム", "シャトー", "ヴィラ", "ビラ", "グラン", "プラザ", "レオパレス", "サンハイツ", "フラット", "パーク", "ヒルズ", "ガーデン", "テラス",
        "ライオンズ", "ドミール", "エステート", "カーサ", "ルネ", "フォレスト", "アビタシオン", "エクセル", "シティ", "住宅", "官舎", "宿舎", "会館", "グリーン", "サニー", "プレミール", "ステージ", "アーバン", "フォーレ", "キャッスル", "スクエア", "クレスト", "ベル", "エール", "ドゥ", "レジデンシャル", "アネックス", "方", "f", "階",
    ];
}
