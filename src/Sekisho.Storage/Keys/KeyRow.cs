using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Keys;

internal sealed class KeyRow : SubjectRow
{
    public Guid PersonId { get; set; }

    public string Hash { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
