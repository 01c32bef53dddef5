namespace Sekisho.Storage.Rules;

/// <summary>A published rule set version; never changed. Its text also stands as an event under the audit trail.</summary>
internal sealed class RuleSetRow
{
    public Guid BodyId { get; set; }

    public required string Id { get; set; }

    public int Version { get; set; }

    public required string Json { get; set; }

    public DateOnly InForceFrom { get; set; }

    public DateTimeOffset PublishedAt { get; set; }
}
