using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

internal sealed class CaseRow : SubjectRow
{
    public CaseState State { get; set; }

    public string? Number { get; set; }

    public Guid ApplicantId { get; set; }

    public Guid DivisionId { get; set; }

    public Guid? ServiceId { get; set; }

    /// <summary>The post that it waits for; null when it waits for nobody on its route.</summary>
    public Guid? WaitingPostId { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }
}
