namespace Sekisho.Inspection.Evaluation;

/// <summary>How well one type is found.</summary>
/// <param name="Wanted">Items that must be found.</param>
/// <param name="Met">Of those, the ones that a finding of the type overlaps.</param>
/// <param name="Exact">Of those, the ones that a finding of the type has to the character.</param>
/// <param name="Found">Findings of the type, those on optional items left out.</param>
/// <param name="Right">Of those, the ones that overlap an item of the type.</param>
public sealed record Score(int Wanted, int Met, int Exact, int Found, int Right)
{
    /// <summary>The share of the items that was found, by overlap; 1 where there are none.</summary>
    public double Recall => Wanted == 0 ? 1 : (double)Met / Wanted;

    /// <summary>The share of the findings that is right, by overlap; 1 where there are none.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    /// <summary>F1 of exact spans.</summary>
    public double ExactF1 => Wanted + Found == 0 ? 1 : 2.0 * Exact / (Wanted + Found);

    /// <summary>Both together.</summary>
    public static Score operator +(Score left, Score right) =>
        new(left.Wanted + right.Wanted, left.Met + right.Met, left.Exact + right.Exact, left.Found + right.Found, left.Right + right.Right);
}
