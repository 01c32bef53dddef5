using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Pages.Audit;
using Sekisho.Server.Pages.Findings;
using Sekisho.Server.Pages.SelfChecks;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Evidence;

/// <summary>Tables of a package that may be long: written row by row.</summary>
public sealed class EvidenceTables(AuditQueries audit, CaseQueries cases, AuditFollowUps followUps)
{
    /// <summary>The trail as CSV, from the first entry to the last, with names in place of references.</summary>
    internal async IAsyncEnumerable<string> TrailAsync(EvidenceFacts facts, long last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return CsvText.Row(["号", "日時", "だれが", "何をした", "対象", "根拠・目的", "操作の名前", "対象の種類", "対象の内部の番号"]);
        var (bodyId, register, catalogue) = (facts.Organization.Id, facts.Permits.ToDictionary(p => p.Id, p => p.Number), facts.Services.ToDictionary(s => s.Id, s => s.Facts.Name));
        for (var reached = 0L; reached < last;)
        {
            var lines = await audit.AfterAsync(bodyId, reached, last, cancellation);
            if (lines.Count == 0) yield break;
            reached = lines[^1].Sequence;
            Guid[] unnumbered = [.. lines.Where(l => l.Content.SubjectKind == Governance.Cases.Case.Kind).Select(l => l.Content.SubjectId).Distinct()];
            var numbers = await cases.NumbersAsync(bodyId, unnumbered, cancellation);
            foreach (var line in lines)
            {
                var row = AuditRows.Describe(line, facts.Organization, numbers, register, catalogue);
                yield return CsvText.Row([row.Sequence, JapanTime.At(row.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), row.Who, row.What, row.Subject, row.Basis, line.Content.Action, line.Content.SubjectKind, line.Content.SubjectId]);
            }
        }
    }

    /// <summary>Findings of audits as CSV.</summary>
    internal async Task<(string Text, int Count)> FindingsAsync(EvidenceFacts facts, CancellationToken cancellation)
    {
        var findings = await followUps.FindingsAsync(facts.Organization.Id, cancellation);
        return (CsvText.Of(FindingSheet.Columns.Select(c => c.Title), findings.Select(f => FindingSheet.RowOf(f, facts.Organization, facts.Today))), findings.Count);
    }

    /// <summary>Self-checks as CSV.</summary>
    internal async Task<(string Text, int Count)> SelfChecksAsync(EvidenceFacts facts, CancellationToken cancellation)
    {
        var (text, checks) = (new StringBuilder(CsvText.Row(["年度", .. SelfCheckTable.Columns.Select(c => c.Title)])), await followUps.SelfChecksAsync(facts.Organization.Id, cancellation));
        foreach (var check in checks)
        {
            foreach (var sheet in await followUps.SheetsAsync(facts.Organization.Id, check.Id, cancellation))
            {
                foreach (var row in SelfCheckTable.RowsOf(check, sheet, facts.Organization)) text.Append(CsvText.Row([check.Title, .. row]));
            }
        }

        return (text.ToString(), checks.Count);
    }

    /// <summary>Who holds and held which post, and which roles it carries, with the days.</summary>
    internal static string Posts(EvidenceFacts facts)
    {
        var (organization, words) = (facts.Organization, facts.Rules);
        var rows =
            from post in organization.Posts.Values
            orderby organization.Divisions.GetValueOrDefault(post.DivisionId)?.Name, post.Title, post.Id
            let roles = string.Join('\n', organization.RolesOf(post.Id).Select(r => $"{words.TitleOf(r.Role)}（{Days(r.From, r.Until)}）"))
            from assignment in organization.AssignmentsTo(post.Id).OrderBy(a => a.From).Cast<Assignment?>().DefaultIfEmpty()
            select (IReadOnlyList<object?>)
            [
                organization.Divisions.GetValueOrDefault(post.DivisionId)?.Name, post.Title, post.IsHead ? "所属長" : "", roles,
                assignment is null ? "" : organization.People.GetValueOrDefault(assignment.PersonId)?.Name, assignment?.From, assignment?.Until,
            ];
        return CsvText.Of(["部署", "職", "所属長", "役割", "在職者", "から", "まで"], rows);
    }

    private static string Days(DateOnly from, DateOnly? until) => $"{from:O}から{(until is { } last ? $"{last:O}まで" : "")}";
}
