using Sekisho.Governance.Audit;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

internal sealed class FindingRow : SubjectRow
{
    public string Number { get; set; } = "";

    public FindingState State { get; set; }

    public Guid DivisionId { get; set; }

    public DateOnly DueOn { get; set; }
}
