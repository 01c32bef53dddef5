using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Findings;

/// <summary>Findings as XLSX.</summary>
internal static class FindingSheet
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("番号", 22), new("指摘の日", 16), new("重さ", 10), new("部署", 20), new("指摘の内容", 50), new("期限", 16), new("状態", 12), new("期限超過", 10), new("是正計画", 40), new("計画の期限", 16), new("是正報告", 40), new("証跡", 30), new("監査人のまとめ", 40), new("終わった日", 16),
    ];

    public static byte[] Write(Organization organization, DateTimeOffset at, IEnumerable<AuditFinding> findings, DateOnly today) => SheetWriter.Write("監査の指摘", organization.Body.Name, at, Columns, findings.Select(f => RowOf(f, organization, today)));

    /// <summary>A finding in a row.</summary>
    public static IReadOnlyList<object?> RowOf(AuditFinding f, Organization organization, DateOnly today) =>
    [
        f.Number, f.FoundOn, AuditFinding.TitleOf(f.Severity), organization.Divisions.GetValueOrDefault(f.DivisionId)?.Name, f.Text, f.DueOn, AuditFinding.TitleOf(f.State), f.IsOverdueOn(today) ? "超過" : null,
        f.Plan?.Text, f.Plan?.Until, f.Report?.Text, f.Report?.Evidence, f.Conclusion, f.EndedAt is { } ended ? JapanTime.DateAt(ended) : null,
    ];
}
