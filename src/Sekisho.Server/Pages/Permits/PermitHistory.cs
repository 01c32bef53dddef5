using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Server.Pages.Audit;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>The history of a permit from its application on, out of the audit trail, with the reasons out of the events.</summary>
public sealed class PermitHistory(Visit visit, AuditQueries audit, PermitQueries permits)
{
    /// <summary>Saving a draft, holding and remarking say nothing about the permit.</summary>
    private static readonly string[] LeftOut = ["case.open", "case.answer", "case.comment", "case.hold", "case.release"];

    /// <summary>The steps, the oldest first.</summary>
    public async Task<IReadOnlyList<PermitStep>> OfAsync(Permit permit, Case? origin, CancellationToken cancellation)
    {
        var organization = await visit.OrganizationAsync();
        var events = await permits.HistoryAsync(visit.BodyId, permit.Id, cancellation);
        var lines = (await audit.OfSubjectAsync(visit.BodyId, permit.CaseId, cancellation)).Concat(await audit.OfSubjectAsync(visit.BodyId, permit.Id, cancellation));
        return
        [
            .. lines.Where(l => !LeftOut.Contains(l.Content.Action)).OrderBy(l => l.Sequence)
                .Select(l => new PermitStep(l.Content.At, Acts.Sentence(l.Content.Action), AuditWords.Who(l, organization), Why(l, events, origin))),
        ];
    }

    private static string? Why(AuditLine line, IReadOnlyList<PermitEvent> events, Case? origin) => line.Content.Action switch
    {
        "case.decide" => origin?.Decision is { } decision ? $"{Titles.Of(decision.Verdict)}：{decision.Reason}" : null,
        "permit.suspend" or "permit.lift" => events.ElementAtOrDefault((int)line.Content.ToVersion - 1) switch
        {
            PermitEvent.Suspended suspended => suspended.Reason,
            PermitEvent.Lifted lifted => lifted.Reason,
            _ => null,
        },
        _ => null,
    };
}
