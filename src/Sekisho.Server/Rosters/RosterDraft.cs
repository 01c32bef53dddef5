using System.Collections.Immutable;
using Sekisho.Governance.Rosters;

namespace Sekisho.Server.Rosters;

/// <summary>What somebody brought to be imported, between preview and confirmation.</summary>
/// <param name="Date">Day from which it is in force.</param>
/// <param name="Complete">Whether what its tables lack ends.</param>
/// <param name="Name">Name of the transfer, for a day to come.</param>
/// <param name="Replacing">The coming transfer that it corrects, or null.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record RosterDraft(DateOnly Date, bool Complete, string Name, Guid? Replacing, ImmutableArray<RosterTable> Tables);
