using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <summary>A row that cannot be taken as it stands.</summary>
/// <param name="File">Name of the file or sheet.</param>
/// <param name="Line">Line in it, from 1.</param>
/// <param name="Refusal">Why.</param>
public sealed record RosterFault(string File, int Line, Refusal Refusal);
