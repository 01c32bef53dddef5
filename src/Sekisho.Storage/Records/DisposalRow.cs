using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

internal sealed class DisposalRow : SubjectRow
{
    public string Number { get; set; } = "";

    public DisposalState State { get; set; }

    public DateTimeOffset DraftedAt { get; set; }
}
