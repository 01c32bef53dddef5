using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

internal sealed class HoldRow : SubjectRow
{
    public HoldTarget Target { get; set; }

    public Guid TargetId { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }
}
