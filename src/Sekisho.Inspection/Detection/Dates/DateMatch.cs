namespace Sekisho.Inspection.Detection.Dates;

/// <summary>A date in the folded text. Year is western, 0 if its era is not said. Loose: a form that is a date only if a label says so.</summary>
internal readonly record struct DateMatch(int Start, int End, int Year, bool Loose);
