using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A list of applications as XLSX.</summary>
internal static class CaseSheet
{
    /// <summary>Most rows of an export.</summary>
    public const int Most = 20_000;

    private static readonly SheetColumn[] Columns =
    [
        new("番号", 18), new("種類", 12), new("状態", 14), new("サービス", 26), new("業務", 22), new("業務の内容・理由", 44), new("申請者", 16), new("部署", 20), new("入力した人", 16),
        new("提出した日", 16), new("いま待っている段階", 22), new("最後に動いた日", 16), new("決裁した日", 16),
    ];

    public static byte[] Write(string body, DateTimeOffset at, IEnumerable<Case> cases, Organization organization, RuleSet rules, IReadOnlyDictionary<Guid, string> services) => SheetWriter.Write("利用申請", body, at, Columns, cases.Select(c => (object?[])
    [
        c.Number ?? "下書き",
        ApplicationTitles.Of(c.CaseKind),
        Titles.Of(c.State, rules.Vocabulary),
        c.Answers.ServiceId is { } service ? services.GetValueOrDefault(service) : null,
        rules.TaskOf(c.Answers.TaskCode)?.Title ?? c.Answers.TaskCode,
        c.Answers.Purpose ?? c.Answers.Reason,
        organization.People.GetValueOrDefault(c.ApplicantId)?.Name,
        organization.Divisions.GetValueOrDefault(c.DivisionId)?.Name,
        c.ClerkId is { } clerk ? organization.People.GetValueOrDefault(clerk)?.Name : null,
        c.SubmittedAt is { } submitted ? JapanTime.DateAt(submitted) : null,
        c.Waiting?.Title,
        JapanTime.DateAt(c.MovedAt),
        c.DecidedAt is { } decided ? JapanTime.DateAt(decided) : null,
    ]));
}
