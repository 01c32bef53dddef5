using System.Security.Cryptography;
using System.Text;

namespace Sekisho.Governance.Audit;

/// <summary>Ties the events of an act to its entry in the audit trail.</summary>
public static class EventDigest
{
    /// <summary>SHA-256 over the events in the order in which they were stored, lower-case hex; an act without events has the digest of nothing.</summary>
    public static string Of(IEnumerable<StoredEvent> events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var e in events) hash.AppendData(Encoding.UTF8.GetBytes($"{e.Kind}\n{e.SubjectId}\n{e.Version}\n{e.Json}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
