namespace Sekisho.Governance.Changes;

/// <summary>Something that happened to a subject. Events are only ever added.</summary>
public abstract record DomainEvent;
