namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The check digit of a 法人番号: 平成26年財務省令第70号第2条. It is the first of the thirteen digits.</summary>
internal static class CorporateNumberCheckDigit
{
    /// <summary>How many digits a 法人番号 has.</summary>
    public const int Length = 13;

    /// <summary>Whether the first of thirteen digits is the check digit of the others.</summary>
    public static bool Fits(ReadOnlySpan<char> digits)
    {
        if (digits.Length != Length) return false;
        var sum = 0;
        for (var i = 1; i < Length; i++) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 2);
        return digits[0] - '0' == 9 - (sum % 9);
    }
}
