namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The check digit of payment cards (ISO/IEC 7812-1, Luhn) and the ranges of the known issuers.</summary>
internal static class CreditCardNumber
{
    /// <summary>Whether the last digit is the check digit of the others.</summary>
    public static bool Fits(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return digits.Length >= 13 && sum % 10 == 0;
    }

    /// <summary>Whether a known issuer has numbers that begin so and are so long: Visa, Mastercard, JCB, American Express, Diners, Discover, UnionPay.</summary>
    public static bool IsOfKnownIssuer(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 13 or > 19) return false;
        var head = int.Parse(digits[..4], System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            // JAN codes of Japan begin with 45 and 49.
            13 => head / 1000 == 4 && head / 100 is not (45 or 49),
            14 => head / 10 is (>= 300 and <= 305) or 309 || head / 100 is 36 or 38 or 39,
            15 => head / 100 is 34 or 37,
            16 => head / 1000 == 4 || head / 100 is >= 51 and <= 55 || head is (>= 2221 and <= 2720) or (>= 3528 and <= 3589) or 6011 || head / 10 is (>= 644 and <= 649) || head / 100 is 62 or 65 or 36 or 38 or 39 || head / 10 is >= 300 and <= 305,
            _ => head / 100 == 62 || (digits.Length == 19 && head / 1000 == 4),
        };
    }
}
