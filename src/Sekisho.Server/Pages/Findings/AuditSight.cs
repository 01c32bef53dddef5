using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Findings;

/// <summary>What of audits somebody sees: 監査人 and 統括情報セキュリティ責任者 all of it, heads what is addressed to their divisions.</summary>
public sealed class AuditSight(Visit visit)
{
    /// <summary>Whether the visitor sees all.</summary>
    public Task<bool> SeesAllAsync() => visit.HasAsync(Role.Auditor, Role.Chief);

    /// <summary>Whether the visitor answers for a division.</summary>
    public async Task<bool> AnswersAsync(Guid divisionId) => AuditAnswerers.Acting(await visit.OrganizationAsync(), divisionId, visit.Actor, visit.Today) is not null;

    /// <summary>Whether the visitor sees what is addressed to a division.</summary>
    public async Task<bool> SeesAsync(Guid divisionId) => await SeesAllAsync() || await AnswersAsync(divisionId);
}
