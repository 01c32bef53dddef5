namespace Sekisho.Governance.Records;

/// <summary>A case or permit in a plan of disposal.</summary>
/// <param name="Id">It.</param>
/// <param name="Number">Its number, which stays in the record of disposal.</param>
public sealed record DisposalItem(Guid Id, string Number);
