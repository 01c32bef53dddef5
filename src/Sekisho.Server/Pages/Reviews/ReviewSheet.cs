using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>What waits, as XLSX.</summary>
internal static class ReviewSheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("番号", 20), new("種類", 12), new("サービス", 24), new("申請者", 16), new("部署", 20), new("すること", 28), new("判断する職", 24), new("資格", 12), new("待っている日から", 16), new("目安の日", 16), new("保留", 10), new("提出日", 16),
    ];

    public static byte[] Write(Organization organization, DateTimeOffset at, IReadOnlyDictionary<Guid, string> services, IEnumerable<ReviewEntry> entries) => SheetWriter.Write("審査・決裁", organization.Body.Name, at, Columns, entries.Select(e => (object?[])
    [
        e.Case.Number,
        Refuse.Title(e.Case.CaseKind),
        e.Case.Answers.ServiceId is { } service ? services.GetValueOrDefault(service) : null,
        organization.People.GetValueOrDefault(e.Case.ApplicantId)?.Name,
        organization.Divisions.GetValueOrDefault(e.Case.DivisionId)?.Name,
        e.What,
        organization.Posts.GetValueOrDefault(e.PostId)?.Title,
        Titles.Of(e.Capacity),
        JapanTime.DateAt(e.Since),
        e.Due,
        e.Case.OnHold is null ? null : "保留中",
        e.Case.SubmittedAt is { } submitted ? JapanTime.DateAt(submitted) : null,
    ]));
}
