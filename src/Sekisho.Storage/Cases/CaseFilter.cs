using System.Collections.Immutable;
using Sekisho.Governance.Cases;

namespace Sekisho.Storage.Cases;

/// <summary>Which cases a list shows; whatever is null or empty does not narrow it.</summary>
/// <param name="ApplicantId">Only of this applicant.</param>
/// <param name="States">Only in these states.</param>
/// <param name="DivisionIds">Only of applicants of these divisions; null for all.</param>
/// <param name="Submitted">Without those that were never submitted.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record CaseFilter(
    Guid? ApplicantId = null,
    ImmutableArray<CaseState>? States = null,
    ImmutableArray<Guid>? DivisionIds = null,
    bool Submitted = false,
    int Page = 1)
{
    /// <summary>Cases on a page.</summary>
    public const int Size = 50;
}
