using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Organizations;

/// <summary>A transfer as its list shows it.</summary>
/// <param name="Transfer">The transfer; what is personal is not in the changes of one that is over.</param>
/// <param name="State">How far it has come.</param>
public sealed record TransferEntry(Transfer Transfer, TransferState State);
