using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Permits;

internal sealed class PermitRow : SubjectRow
{
    public string Number { get; set; } = "";

    public Guid? CaseId { get; set; }

    public Guid DivisionId { get; set; }

    public Guid ServiceId { get; set; }

    public Guid ManagerPostId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly Until { get; set; }

    /// <summary>Revoked or given up: no longer asked for by what is due.</summary>
    public bool IsClosed { get; set; }

    public bool IsSuspended { get; set; }

    public DateTimeOffset GrantedAt { get; set; }
}
