using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

internal sealed class CaseRow : SubjectRow
{
    public CaseKind CaseKind { get; set; }

    public CaseState State { get; set; }

    public string? Number { get; set; }

    public Guid ApplicantId { get; set; }

    public Guid? ClerkId { get; set; }

    public Guid DivisionId { get; set; }

    public Guid? ServiceId { get; set; }

    /// <summary>The permit that it created or is about.</summary>
    public Guid? PermitId { get; set; }

    /// <summary>What is searched: number, purpose, reason and further answers, folded.</summary>
    public string SearchText { get; set; } = "";

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset MovedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
