using Sekisho.Governance.Changes;

namespace Sekisho.Storage.Changes;

/// <summary>Keeps the state of one kind of subject beside its events.</summary>
internal interface IKeeper
{
    /// <summary>Brings a subject into being with its first event.</summary>
    void Found(SekishoContext context, DomainEvent first);

    /// <summary>Continues a subject that exists with more events, for an act on another one. The version before them.</summary>
    /// <exception cref="InvalidOperationException">The body has no such subject.</exception>
    Task<int> ContinueAsync(SekishoContext context, Guid bodyId, Guid id, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation);

    /// <summary>
    /// What the stored states of a body say otherwise than their events; a sentence for each.
    /// </summary>
    IAsyncEnumerable<string> DifferencesAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation);
}

/// <summary>The same, for a kind that is known.</summary>
internal interface IKeeper<T> : IKeeper
    where T : class, ISubject<T>
{
    /// <summary>The subject, or null where the body has no such one.</summary>
    Task<T?> FindAsync(SekishoContext context, Guid bodyId, Guid id, CancellationToken cancellation);

    /// <summary>Puts the state after some events in place of the one before them.</summary>
    Task SaveAsync(SekishoContext context, T state, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation);
}
