using System.Collections.Concurrent;
using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

/// <summary>
/// The organisations that this node has read, one for each body: immutable, so everybody asks the same one. Whoever takes it has first asked the
/// database for the version, one row; what another node or process changed is therefore never missed (docs/decisions/0023).
/// </summary>
internal sealed class OrganizationCache
{
    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    /// <summary>The organisation at a version, or null where it is not at hand.</summary>
    public Organization? Find(Guid bodyId, int version) => entries.TryGetValue(bodyId, out var entry) && entry.Stored.Version == version ? entry.Stored : null;

    /// <summary>Keeps what was committed; an older version never replaces a newer one.</summary>
    public void Keep(Organization stored) => entries.AddOrUpdate(
        stored.BodyId,
        _ => new Entry(stored, DateOnly.MinValue, stored),
        (_, known) => known.Stored.Version >= stored.Version ? known : new Entry(stored, DateOnly.MinValue, stored));

    /// <summary>What it is on a day; a transfer of thousands of rows is worked in once a day, not at every request.</summary>
    public Organization AsOf(Organization stored, DateOnly date)
    {
        if (stored.Transfers.IsEmpty) return stored;
        if (entries.TryGetValue(stored.BodyId, out var entry) && ReferenceEquals(entry.Stored, stored) && entry.Date == date) return entry.Effective;
        var effective = stored.AsOf(date);
        if (entry is not null && ReferenceEquals(entry.Stored, stored)) entries.TryUpdate(stored.BodyId, new Entry(stored, date, effective), entry);
        return effective;
    }

    private sealed record Entry(Organization Stored, DateOnly Date, Organization Effective)
    {
        public bool Equals(Entry? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Stored.Version;
    }
}
