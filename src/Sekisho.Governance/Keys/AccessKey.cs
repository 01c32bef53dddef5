using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Keys;

/// <summary>A person's own key for the gateway: shown once, kept as a hash, expires, can be revoked.</summary>
public sealed record AccessKey : ISubject<AccessKey>
{
    /// <summary>Longest life of a key, in days.</summary>
    public const int LongestDays = 365;

    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "key";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Whose key it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key, lower-case hex. The key holds 256 random bits, so that a plain hash is enough.</summary>
    public required string Hash { get; init; }

    /// <summary>The first characters, by which its owner knows it again.</summary>
    public required string Prefix { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From this instant on it opens nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked, or null.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Issues a key. SK1005 without a name, SK1501 for a life that is too long.</summary>
    public static Result<Act> Issue(Guid id, Guid bodyId, string? name, KeySecret secret, DateTimeOffset expiresAt, Actor by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 60) return Refuse.FieldMissing("name", "鍵の名前（60文字まで）");
        if (expiresAt <= at || expiresAt > at.AddDays(LongestDays + 1)) return Refuse.KeyLifeTooLong(LongestDays);
        return new Act("key.issue", new KeyEvent.Issued(id, bodyId, by.PersonId.GetValueOrDefault(), name.Trim(), secret.Hash, secret.Prefix, expiresAt, at));
    }

    /// <inheritdoc/>
    public static AccessKey Fold(AccessKey? current, DomainEvent happened) => happened switch
    {
        KeyEvent.Issued e => new AccessKey { Id = e.KeyId, BodyId = e.BodyId, Version = 1, PersonId = e.PersonId, Name = e.Name, Hash = e.Hash, Prefix = e.Prefix, IssuedAt = e.At, ExpiresAt = e.ExpiresAt },
        KeyEvent.Revoked e when current is not null => current with { RevokedAt = e.At, Version = current.Version + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A key does not know this event."),
    };

    /// <summary>Whether it opens the gateway at an instant.</summary>
    public bool IsValidAt(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    /// <summary>Revokes it; its owner only.</summary>
    public Result<Act> Revoke(Actor by, DateTimeOffset at)
    {
        if (by.PersonId != PersonId) return Refuse.NoSuch("鍵");
        if (RevokedAt is not null) return Refuse.StateIsSo();
        return new Act("key.revoke", new KeyEvent.Revoked(at));
    }
}
