namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>How evenly the characters of a word are spread (Shannon, bits a character).</summary>
internal static class Entropy
{
    /// <summary>0 for one character over and over; about 4 for random hexadecimal digits, above 4.5 for random letters and digits.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[128];
        foreach (var c in text) counts[c & 127]++;
        var sum = 0.0;
        foreach (var count in counts)
        {
            if (count > 0) sum -= (double)count / text.Length * Math.Log2((double)count / text.Length);
        }

        return sum;
    }
}
