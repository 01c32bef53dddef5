namespace Sekisho.Governance.Organizations;

/// <summary>A division (部・課・係) of a body; divisions form a tree.</summary>
public sealed record Division(Guid Id, string Name, Guid? ParentId);
