namespace Sekisho.Inspection.Detection.Labels;

/// <summary>What names a number.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="Direct">Whether only signs and small words stand between the label and the number, or the head of its column names it.</param>
/// <param name="CellEnd">Where the number's cell ends if the head of its column names it, otherwise -1.</param>
internal readonly record struct LabelHit(LabelKind Kind, bool Direct, int CellEnd)
{
    /// <summary>No label.</summary>
    public static LabelHit None { get; } = new(LabelKind.None, Direct: false, -1);

    /// <summary>Whether something of another kind surely takes the number: a direct label or the head of its column.</summary>
    public bool TakesFrom(LabelKind kind) => Direct && Kind is not (LabelKind.None or LabelKind.Generic or LabelKind.SymbolNumber) && Kind != kind;
}
