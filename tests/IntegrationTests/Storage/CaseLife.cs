using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Storage;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>The clerk's application in a stored town, command by command through the executor.</summary>
internal static class CaseLife
{
    /// <summary>Carries a command out as a page would: what it needs is read at the desk, in the same transaction.</summary>
    public static Task<Result<Case>> DoAsync(StorageHost host, Guid id, CaseCommand command, int? seen, Guid by, Verdict verdict = Verdict.Permit, Guid? token = null) =>
        host.Changes.ChangeAsync<Case>(StorageHost.Request(id, seen, by, token), async (c, desk) =>
        {
            var (actor, organization, rules, service) = (new Actor(by), await desk.OrganizationAsync(), await desk.RulesAsync(), await desk.FindAsync<Service>(StorageHost.ServiceId));
            return command switch
            {
                CaseCommand.Answer => c.Answer(AnswersOn(JapanTime.DateAt(desk.At), rules.Confirmations.Select(q => q.Code)), actor, desk.At),
                CaseCommand.Submit => c.Submit(await Numbering.NextCaseNumberAsync(desk), service, organization, rules, actor, desk.At),
                CaseCommand.Approve => c.Approve("適当", organization, rules, actor, desk.At),
                CaseCommand.SendBack => c.SendBack("詳しく", organization, rules, actor, desk.At),
                CaseCommand.Withdraw => c.Withdraw(actor, desk.At),
                CaseCommand.Decide => c.Decide(
                    new Decision(verdict, "適正です。", verdict is Verdict.Reject ? null : StorageHost.HeadPost, verdict is Verdict.PermitWithConditions ? ["報告する"] : []),
                    await Numbering.NextPermitNumberAsync(desk), Guid.CreateVersion7(), service, organization, rules, actor, desk.At),
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            };
        });

    /// <summary>A case that waits for its decision.</summary>
    public static async Task<Case> AwaitingDecisionAsync(StorageHost host)
    {
        var id = Guid.NewGuid();
        (await ChangeExecutorTests.OpenAsync(host, id)).Refused.ShouldBeFalse();
        foreach (var (command, by) in ((CaseCommand, Guid)[])[(CaseCommand.Answer, StorageHost.Clerk), (CaseCommand.Submit, StorageHost.Clerk), (CaseCommand.Approve, StorageHost.Head)])
        {
            (await DoAsync(host, id, command, null, by)).Refusal.ShouldBeNull();
        }

        var found = await host.Get<Sekisho.Storage.Cases.CaseQueries>().FindAsync(StorageHost.Town, id, default);
        found.ShouldNotBeNull().State.ShouldBe(CaseState.AwaitingDecision);
        return found;
    }

    /// <summary>Events of one subject.</summary>
    public static async Task<long> EventsOfAsync(StorageHost host, Guid id)
    {
        await using var context = await host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        return (await context.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM events WHERE subject_id = {id}").ToListAsync())[0];
    }

    private static Answers AnswersOn(DateOnly today, IEnumerable<string> confirmed) => new()
    {
        ServiceId = StorageHost.ServiceId,
        TaskCode = "ideas",
        Purpose = "催しの案を出します。",
        Users = UserScope.OfDivision(StorageHost.Office),
        Level = 1,
        From = today.AddDays(1),
        Until = today.AddDays(30),
        Confirmed = [.. confirmed],
        RiskAccepted = true,
    };
}
