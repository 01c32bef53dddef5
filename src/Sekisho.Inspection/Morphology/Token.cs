namespace Sekisho.Inspection.Morphology;

/// <summary>A word of a text as the lattice cut it.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last one.</param>
/// <param name="Part">Part of speech: the number of the dictionary's pos-id.def.</param>
/// <param name="Known">Whether the dictionary has it.</param>
internal readonly record struct Token(int Start, int End, byte Part, bool Known);
