using System.Collections.Immutable;

namespace Sekisho.Governance.Records;

/// <summary>What a plan disposes of, of one sort, class and year.</summary>
/// <param name="Number">Its number in the plan, from 1.</param>
/// <param name="Sort">Sort of record.</param>
/// <param name="DocumentClass">文書分類.</param>
/// <param name="FiscalYear">Fiscal year in which the records were completed.</param>
/// <param name="Years">保存期間, in years.</param>
/// <param name="KeptUntil">Last day on which one of them is kept.</param>
/// <param name="Count">How many, when the plan was made.</param>
/// <param name="Items">The cases or permits; none for uses, which go by the year.</param>
public sealed record DisposalGroup(int Number, RecordSort Sort, string DocumentClass, int FiscalYear, int Years, DateOnly KeptUntil, long Count, ImmutableArray<DisposalItem> Items)
{
    /// <summary>How many were disposed of so far.</summary>
    public long Disposed { get; init; }
}
