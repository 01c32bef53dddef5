using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

internal sealed class DisclosureRow : SubjectRow
{
    public Guid CaseId { get; set; }

    public DateTimeOffset MadeAt { get; set; }
}
