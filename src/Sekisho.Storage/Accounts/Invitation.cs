namespace Sekisho.Storage.Accounts;

/// <summary>
/// A link, good once and for some days, by which a person sets up an account. One without a person sets up the body and its first administrator.
/// Only the hash of its secret is kept.
/// </summary>
public sealed class Invitation
{
    /// <summary>The body, or an empty id for the first set-up.</summary>
    public Guid BodyId { get; set; }

    /// <summary>SHA-256 of the secret, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>Whom it is for; null for the first set-up.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>From this instant on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
