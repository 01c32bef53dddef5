namespace Sekisho.Governance.Organizations;

/// <summary>
/// 全国地方公共団体コード: five digits and a check digit (総務省「全国地方公共団体コード仕様」): weights 6, 5, 4, 3, 2, the last digit of
/// 11 minus the remainder of the sum by 11.
/// </summary>
public static class BodyCode
{
    /// <summary>Digits of a code, the check digit included.</summary>
    public const int Length = 6;

    /// <summary>Whether it is six ASCII digits with the right check digit.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != Length || !code.All(char.IsAsciiDigit)) return false;
        var sum = 0;
        for (var i = 0; i < Length - 1; i++) sum += (code[i] - '0') * (6 - i);
        return (11 - (sum % 11)) % 10 == code[^1] - '0';
    }
}
