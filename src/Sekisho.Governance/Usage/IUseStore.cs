namespace Sekisho.Governance.Usage;

/// <summary>Where the gateway's journal is drained into.</summary>
public interface IUseStore
{
    /// <summary>The last sequence of a node's journal that is stored; 0 for a node that is not known yet.</summary>
    Task<long> WatermarkAsync(Guid nodeId, CancellationToken cancellation);

    /// <summary>
    /// Stores a batch in one transaction with the node's watermark and one audit entry for each body in it. A batch at or below the
    /// watermark changes nothing: exactly once.
    /// </summary>
    /// <exception cref="UseStoreFullException">The database has no space left.</exception>
    Task StoreAsync(Guid nodeId, IReadOnlyList<SequencedRecord> batch, CancellationToken cancellation);

    /// <summary>A node's stored intents that have no outcome.</summary>
    Task<IReadOnlyList<UseIntent>> OpenAsync(Guid nodeId, CancellationToken cancellation);
}
