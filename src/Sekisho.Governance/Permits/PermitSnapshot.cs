using System.Collections.Frozen;
using Sekisho.Governance.Keys;

namespace Sekisho.Governance.Permits;

/// <summary>An immutable picture of keys and registers, against which the gateway checks without asking the database.</summary>
/// <param name="Revision">Counter of the database when it was taken.</param>
/// <param name="TakenAt">When the database was last seen to still be at this revision.</param>
/// <param name="Bodies">Registers by body.</param>
/// <param name="Keys">Keys by their hash.</param>
public sealed record PermitSnapshot(long Revision, DateTimeOffset TakenAt, FrozenDictionary<Guid, BodyRegister> Bodies, FrozenDictionary<string, AccessKey> Keys)
{
    /// <summary>Knows nobody: everything is refused.</summary>
    public static PermitSnapshot Empty { get; } = new(-1, DateTimeOffset.MinValue, FrozenDictionary<Guid, BodyRegister>.Empty, FrozenDictionary<string, AccessKey>.Empty);
}
