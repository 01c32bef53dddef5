using Sekisho.Governance.Records;

namespace Sekisho.Storage.Records;

/// <summary>Records of one sort and class that were completed in one fiscal year.</summary>
/// <param name="Sort">Sort.</param>
/// <param name="DocumentClass">文書分類; empty where the rule set says nothing of this sort.</param>
/// <param name="Years">保存期間 in years; null where the rule set says nothing.</param>
/// <param name="FiscalYear">The year; null for records that are not completed.</param>
/// <param name="KeptUntil">Last day on which one of them is kept.</param>
/// <param name="Count">How many.</param>
/// <param name="Due">Of how many retention is over.</param>
/// <param name="Held">How many of those are held.</param>
public sealed record RecordYear(RecordSort Sort, string DocumentClass, int? Years, int? FiscalYear, DateOnly? KeptUntil, long Count, long Due, long Held);
