namespace Sekisho.Governance.Organizations;

/// <summary>A public body (団体・機関) that governs its own staff's use.</summary>
/// <param name="Id">Organisation id; leads every table.</param>
/// <param name="Name">Official name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Code">全国地方公共団体コード (6 digits), or null.</param>
public sealed record Body(Guid Id, string Name, BodyKind Kind, string? Code);
