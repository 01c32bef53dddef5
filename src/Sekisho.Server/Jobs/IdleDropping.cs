using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Jobs;

/// <summary>廃案 by the software: drops cases that nobody has touched for as many working days as the rule set says. What is due follows from dates; a case that was dropped is due no more.</summary>
internal sealed class IdleDropping(OrganizationQueries organizations, RuleSetQueries ruleSets, CaseQueries cases, IChanges changes, TimeProvider time) : IJob
{
    public string Name => "idle-cases";

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = JapanTime.DateAt(time.GetUtcNow());
        foreach (var body in await organizations.BodiesAsync(cancellation))
        {
            if ((await ruleSets.VersionsAsync(body.Id, cancellation)).All(v => v.InForceFrom > today)) continue;
            var rules = await ruleSets.InForceAsync(body.Id, today, cancellation);
            var reason = $"{rules.Deadlines.IdleDays}開庁日のあいだ動きがなかったため、自動で廃案にしました。";
            foreach (var idle in await cases.UnderWayAsync(body.Id, JapanTime.StartOf(today.AddDays(-rules.Deadlines.IdleDays)), cancellation))
            {
                if (!Transitions.Allows(idle.State, CaseCommand.Drop) || today < idle.IdleUntil(rules)) continue;
                await changes.ChangeAsync<Case>(
                    new ChangeRequest(body.Id, idle.Id, idle.Version, Actor.System, Guid.CreateVersion7()),
                    async (c, desk) => c.Drop(reason, await CasePapers.ReadAsync(desk, c), Actor.System, desk.At),
                    cancellation);
            }
        }
    }
}
