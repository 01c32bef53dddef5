using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Pages.Permits;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Findings;

/// <summary>What audits ask of the visitor: findings and self-checks of the divisions they answer for; of the auditor the reports to confirm. Computed when asked.</summary>
public sealed class AuditTasks(Visit visit, AuditFollowUps audits)
{
    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<PermitTask>> ListAsync(CancellationToken cancellation)
    {
        var organization = await visit.OrganizationAsync();
        var findings = await audits.FindingsAsync(visit.BodyId, cancellation);
        var unanswered = await audits.UnansweredAsync(visit.BodyId, cancellation);
        var audit = await visit.HasAsync(Role.Auditor);
        return
        [
            .. findings.Where(f => f.WaitsForDivision && IsFirstFor(organization, f.DivisionId)).Select(f => new PermitTask(
                $"監査の指摘に{(f.State is FindingState.Open ? "回答する" : "是正を報告する")}：{f.Number}", $"{AuditFinding.TitleOf(f.Severity)}　期限：{Titles.Date(f.DueOn)}", $"/findings/{f.Id}", f.IsOverdueOn(visit.Today))),
            .. unanswered.Where(u => IsFirstFor(organization, u.Sheet.DivisionId)).Select(u => new PermitTask(
                $"自己点検に回答する：{organization.Divisions[u.Sheet.DivisionId].Name}", $"{u.Check.Title}　期限：{Titles.Date(u.Check.DueOn)}", $"/self-checks/sheets/{u.Sheet.Id}", u.Check.DueOn < visit.Today)),
            .. findings.Where(f => audit && f.State is FindingState.Reported).Select(f => new PermitTask($"是正報告を確かめる：{f.Number}", organization.Divisions.GetValueOrDefault(f.DivisionId)?.Name ?? "", $"/findings/{f.Id}")),
        ];
    }

    /// <summary>Not of a head who could answer too, but further up.</summary>
    private bool IsFirstFor(Organization organization, Guid divisionId) =>
        AuditAnswerers.HeadOf(organization, divisionId, visit.Today) is { } head && AuditAnswerers.Acting(organization, divisionId, visit.Actor, visit.Today) is var (post, _) && post.Id == head.Id;
}
