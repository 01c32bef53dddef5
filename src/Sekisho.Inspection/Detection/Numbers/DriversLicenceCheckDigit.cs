namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The 公安委員会 code and the check digit of a 運転免許証番号.</summary>
internal static class DriversLicenceCheckDigit
{
    /// <summary>How many digits the number has.</summary>
    public const int Length = 12;

    /// <summary>Whether twelve digits begin with the code of a 公安委員会 and the eleventh is the check digit of the ten before it.</summary>
    public static bool Fits(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        if (digits.Length != Length || !IsCommission(((digits[0] - '0') * 10) + digits[1] - '0')) return false;
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (digits[i] - '0');
        return digits[10] - '0' == (11 - (sum % 11)) % 10;
    }

    private static bool IsCommission(int code) =>
        code is (>= 10 and <= 14) or (>= 20 and <= 25) or 30 or (>= 40 and <= 55) or (>= 60 and <= 65) or (>= 70 and <= 74) or (>= 80 and <= 83) or (>= 90 and <= 97);
}
