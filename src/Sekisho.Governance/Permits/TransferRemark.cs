namespace Sekisho.Governance.Permits;

/// <summary>One thing that the transfers did to a permit.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The person, post or division.</param>
public sealed record TransferRemark(TransferRemarkKind Kind, Guid Id);
