namespace Sekisho.Inspection.Detection;

/// <summary>
/// The check digit (検査用数字) of a 個人番号: 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による
/// 通知カード及び個人番号カード並びに情報提供ネットワークシステムによる特定個人情報の提供等に関する省令（平成26年総務省令第85号）第5条.
/// </summary>
internal static class MyNumberCheckDigit
{
    /// <summary>How many digits a 個人番号 has.</summary>
    public const int Length = 12;

    /// <summary>Whether the last of twelve digits is the check digit of the eleven before it.</summary>
    public static bool Fits(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        if (digits.Length != Length) return false;
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (digits[i] - '0');
        var rest = sum % 11;
        return digits[^1] - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
