namespace Sekisho.Governance.Changes;

/// <summary>A thing that changes only by events: organisation, service, case, permit, key.</summary>
/// <typeparam name="TSelf">The thing's own type.</typeparam>
public interface ISubject<TSelf>
    where TSelf : class, ISubject<TSelf>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    static abstract string Kind { get; }

    /// <summary>Id of the subject.</summary>
    Guid Id { get; }

    /// <summary>The body that it belongs to.</summary>
    Guid BodyId { get; }

    /// <summary>Number of events that made it what it is; a command names the version that it saw.</summary>
    int Version { get; }

    /// <summary>The state after one more event; <paramref name="current"/> is null for the first.</summary>
    static abstract TSelf Fold(TSelf? current, DomainEvent happened);
}
