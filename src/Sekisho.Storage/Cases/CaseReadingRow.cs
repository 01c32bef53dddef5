using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

internal sealed class CaseReadingRow : SubjectRow
{
    public Guid CaseId { get; set; }
}
