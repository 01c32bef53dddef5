using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

internal sealed class SelfCheckRow : SubjectRow
{
    public int FiscalYear { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
