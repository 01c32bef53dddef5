using CsCheck;

namespace UnitTests.Inspection;

/// <summary>Strings that detectors stumble over, lone surrogates among them.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "1", "0", "9018", "1234", "5678", "123456789018", "0312345678", "+81", "-", "ー", "－", " ", "　", "\t", "\n", "\r\n", "|", ".", ",", "(", ")", "【", "】", "「", "」",
        "@", "a", "example.jp", "マイナンバー", "個人番号", "ﾏｲﾅﾝﾊﾞｰ", "請求番号", "機密性3情報", "秘", "㊙", "極秘", "とは", "\u200B", "\uD835", "\uDFCE", "\uD835\uDFCE", "\uDB40\uDC31", "\0", "𠮷", "電話",
    ];

    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat),
        Gen.Char.Array[0, 60].Select(chars => new string(chars)));
}
