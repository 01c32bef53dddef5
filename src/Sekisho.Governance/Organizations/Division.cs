namespace Sekisho.Governance.Organizations;

/// <summary>A division (部・課・係) of a body; divisions form a tree.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="ParentId">The division above, or null.</param>
/// <param name="Kind">What it is inside the body.</param>
/// <param name="Until">Last day, once it is abolished (廃止).</param>
/// <param name="SuccessorId">The division that takes its work over, where there is one.</param>
/// <param name="Code">所属コード by which files name it, or null.</param>
/// <param name="From">First day, where it is known.</param>
public sealed record Division(
    Guid Id,
    string Name,
    Guid? ParentId,
    DivisionKind Kind = DivisionKind.Division,
    DateOnly? Until = null,
    Guid? SuccessorId = null,
    string? Code = null,
    DateOnly? From = null)
{
    /// <summary>Whether it exists on a date.</summary>
    public bool Covers(DateOnly date) => (From is null || From <= date) && (Until is null || date <= Until);
}
