namespace Sekisho.Governance.Organizations;

/// <summary>A member of staff (職員).</summary>
public sealed record Person(Guid Id, string Name, string Kana, string Mail);
