using CsCheck;

namespace UnitTests.Inspection;

/// <summary>Strings that detectors stumble over, lone surrogates among them.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "1", "0", "9018", "1234", "5678", "123456789018", "0312345678", "+81", "-", "ー", "－", " ", "　", "\t", "\n", "\r\n", "|", ".", ",", "(", ")", "【", "】", "「", "」",
        "@", "a", "example.jp", "マイナンバー", "個人番号", "ﾏｲﾅﾝﾊﾞｰ", "請求番号", "機密性3情報", "秘", "㊙", "極秘", "とは", "\u200B", "\uD835", "\uDFCE", "\uD835\uDFCE", "\uDB40\uDC31", "\0", "𠮷", "電話", "生年月日", "昭和60年", "4月1日", "生", "(40歳)", "口座番号", "普通", "ゆうちょ", "記号", "番号", "被保険者証",
        "旅券", "TR1234567", "AB12345678CD", "〒", "100", "8926", "東京都", "練馬", "あ", "・・12", "4111", "1111", "住民票コード", "12345678901", "法人番号", "7000012050002", "  ", "/", "元年", "\"", "山田", "太郎", "様", "さん", "氏名", "担当：", "髙橋", "霞が関", "2丁目", "千代田区", "大字", "北1条西2丁目", "上る", "ハイツ", "101号室", "〔", "〔氏名1〕", "〕", "ヤマダ", "・", "SANTOS Maria",
    ];

    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat),
        Gen.Char.Array[0, 60].Select(chars => new string(chars)));
}
