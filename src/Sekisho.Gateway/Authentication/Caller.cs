using Sekisho.Governance.Keys;
using Sekisho.Governance.Permits;

namespace Sekisho.Gateway.Authentication;

/// <summary>Who calls: a person of a body, by one of their keys, and what is known of that body at this instant.</summary>
internal sealed record Caller(AccessKey Key, BodyRegister Register, Guid? DivisionId, TimeSpan SnapshotAge)
{
    /// <summary>The person.</summary>
    public Guid PersonId => Key.PersonId;
}
