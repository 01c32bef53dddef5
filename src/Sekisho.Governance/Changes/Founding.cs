namespace Sekisho.Governance.Changes;

/// <summary>A subject that an act on another one brings into being, such as the permit that a decision creates.</summary>
public sealed record Founding(string Kind, Guid Id, DomainEvent First);
