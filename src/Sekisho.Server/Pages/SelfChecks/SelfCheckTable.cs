using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.SelfChecks;

/// <summary>A self-check as XLSX: a row for every division and question.</summary>
internal static class SelfCheckTable
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } = [new("部署", 20), new("問", 8), new("質問", 50), new("根拠", 26), new("答え", 10), new("証跡", 40), new("改善の内容", 40), new("改善の期限", 16), new("回答した人", 20)];

    public static byte[] Write(Organization organization, DateTimeOffset at, SelfCheck check, IEnumerable<SelfCheckSheet> sheets) => SheetWriter.Write("自己点検", organization.Body.Name, at, Columns, sheets.SelectMany(s => RowsOf(check, s, organization)));

    /// <summary>The rows of a division.</summary>
    public static IEnumerable<IReadOnlyList<object?>> RowsOf(SelfCheck check, SelfCheckSheet sheet, Organization organization) =>
        from question in check.Questions
        let answer = sheet.Answers.FirstOrDefault(a => a.Code == question.Code)
        select (IReadOnlyList<object?>)
        [
            organization.Divisions.GetValueOrDefault(sheet.DivisionId)?.Name, question.Code, question.Text, question.Basis, answer is null ? "未回答" : SelfCheckSheet.TitleOf(answer.Outcome), answer?.Evidence, answer?.Remedy, answer?.RemedyOn,
            organization.People.GetValueOrDefault(sheet.AnsweredBy ?? Guid.Empty)?.Name,
        ];
}
