using System.Collections.Immutable;
using Sekisho.Governance.Cases;

namespace Sekisho.Storage.Cases;

/// <summary>Which cases a list shows; whatever is null or empty does not narrow it.</summary>
/// <param name="ApplicantId">Only those that this person applies for or enters for another.</param>
/// <param name="States">Only in these states.</param>
/// <param name="DivisionIds">Only of applicants of these divisions; null for all.</param>
/// <param name="Submitted">Without those that were never submitted.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Kinds">Only of these kinds.</param>
/// <param name="ServiceId">Only about this service.</param>
/// <param name="PermitId">Only those that created this permit or are about it.</param>
/// <param name="From">Only submitted on this day or later (begun, for those never submitted).</param>
/// <param name="Until">Only submitted on this day or earlier.</param>
/// <param name="Words">Only with every one of these words.</param>
/// <param name="Order">Which come first.</param>
public sealed record CaseFilter(
    Guid? ApplicantId = null,
    ImmutableArray<CaseState>? States = null,
    ImmutableArray<Guid>? DivisionIds = null,
    bool Submitted = false,
    int Page = 1,
    ImmutableArray<CaseKind>? Kinds = null,
    Guid? ServiceId = null,
    Guid? PermitId = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    ImmutableArray<CaseWord>? Words = null,
    CaseOrder Order = CaseOrder.Newest)
{
    /// <summary>Cases on a page.</summary>
    public const int Size = 50;

    /// <summary>Most words of a search.</summary>
    public const int MostWords = 5;
}
