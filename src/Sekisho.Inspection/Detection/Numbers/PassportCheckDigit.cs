namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The check digit of the machine-readable zone (ICAO Doc 9303 part 3, 4.9): weights 7, 3, 1; letters count from 10, fillers 0.</summary>
internal static class PassportCheckDigit
{
    /// <summary>The check digit of some characters, letters small.</summary>
    public static int Of(ReadOnlySpan<char> characters)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var value = char.IsAsciiDigit(characters[i]) ? characters[i] - '0' : char.IsAsciiLetterLower(characters[i]) ? characters[i] - 'a' + 10 : 0;
            sum += value * weights[i % weights.Length];
        }

        return sum % 10;
    }
}
