namespace Sekisho.Governance.Rosters;

/// <summary>What a row, or a row that a complete file lacks, does.</summary>
/// <param name="Kind">Table.</param>
/// <param name="Effect">What happens.</param>
/// <param name="File">Name of the file or sheet; empty where no row says it.</param>
/// <param name="Line">Line in it; 0 where no row says it.</param>
/// <param name="Text">What it is about.</param>
public sealed record RosterLine(RosterKind Kind, RosterEffect Effect, string File, int Line, string Text);
