using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

internal sealed class SelfCheckSheetRow : SubjectRow
{
    public Guid SelfCheckId { get; set; }

    public Guid DivisionId { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
