using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Storage;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>The clerk's application in a stored town, command by command through the executor.</summary>
internal static class CaseLife
{
    /// <summary>Carries a command out as a page would: what it needs is read at the desk, in the same transaction.</summary>
    public static Task<Result<Case>> DoAsync(StorageHost host, Guid id, CaseCommand command, int? seen, Guid by, Verdict verdict = Verdict.Permit, Guid? token = null, int? slot = null) =>
        host.Changes.ChangeAsync<Case>(StorageHost.Request(id, seen, by, token), async (c, desk) =>
        {
            var (actor, papers) = (new Actor(by), await CasePapers.ReadAsync(desk, c));
            return command switch
            {
                CaseCommand.Answer => c.Answer(await AnswersAsync(host, c, papers, desk, slot), actor, desk.At),
                CaseCommand.Submit => c.Submit(c.Number ?? await Numbering.NextCaseNumberAsync(desk), papers, actor, desk.At),
                CaseCommand.Respond => c.Respond(Case.OutcomesOf(c.Waiting?.Kind ?? StepKind.Decide).FirstOrDefault(), "適当", null, papers, actor, desk.At),
                CaseCommand.PullBack => c.PullBack(await desk.FindAsync<CaseReading>(CaseReading.IdOf(c)), actor, desk.At),
                CaseCommand.AskWithdrawal => c.AskWithdrawal("不要になったため", actor, desk.At),
                CaseCommand.AllowWithdrawal => c.AllowWithdrawal(papers, actor, desk.At),
                CaseCommand.KeepOnHold => c.KeepOnHold("照会中", c.OnHold is null ? JapanTime.DateAt(desk.At) : null, papers, actor, desk.At),
                CaseCommand.TakeUp => c.TakeUp("急ぐため", papers, actor, desk.At),
                CaseCommand.Drop => c.Drop("不要のため", papers, actor, desk.At),
                CaseCommand.CheckAfterwards => c.CheckAfterwards(1, objected: slot == 0, "確かめました。", Guid.CreateVersion7(), papers, actor, desk.At),
                CaseCommand.Acknowledge => c.Acknowledge(papers, actor, desk.At),
                CaseCommand.Correct => c.Correct("目的", "催し", "催物", "誤記", papers, actor, desk.At),
                CaseCommand.Remark => c.Remark("確かめました。", papers.Organization, actor, desk.At),
                CaseCommand.RegisterDecision => c.Register(
                    new PaperDecision(DecisionOf(verdict), [new Seal(StorageHost.DeciderPost, StorageHost.Decider, JapanTime.DateAt(desk.At))], "総第1号", null, by, desk.At),
                    await PermitNumberAsync(c, verdict, desk), Guid.CreateVersion7(), papers, actor, desk.At),
                CaseCommand.ConfirmDecision => c.Confirm(await PermitNumberAsync(c, c.Registered?.Decision.Verdict ?? Verdict.Reject, desk), Guid.CreateVersion7(), papers, actor, desk.At),
                CaseCommand.SendBack => c.SendBack("詳しく", slot is 1 or 2 ? slot - 1 : null, papers, actor, desk.At),
                CaseCommand.Withdraw => c.Withdraw(papers, actor, desk.At),
                CaseCommand.Decide => c.Decide(DecisionOf(verdict), await PermitNumberAsync(c, verdict, desk), Guid.CreateVersion7(), papers, actor, desk.At),
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            };
        });

    /// <summary>A case that waits for its decision.</summary>
    public static async Task<Case> AwaitingDecisionAsync(StorageHost host, Guid? examiner = null, int? slot = null)
    {
        var id = Guid.NewGuid();
        (await ChangeExecutorTests.OpenAsync(host, id)).Refused.ShouldBeFalse();
        foreach (var (command, by) in ((CaseCommand, Guid)[])[(CaseCommand.Answer, StorageHost.Clerk), (CaseCommand.Submit, StorageHost.Clerk), (CaseCommand.Respond, StorageHost.Head)])
        {
            (await DoAsync(host, id, command, null, by, slot: slot)).Refusal.ShouldBeNull();
        }

        if (examiner is { } examines) (await DoAsync(host, id, CaseCommand.Respond, null, examines)).Refusal.ShouldBeNull();

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

    private static Decision DecisionOf(Verdict verdict) =>
        new(verdict, "適正です。", verdict is Verdict.Reject ? null : StorageHost.HeadPost, verdict is Verdict.PermitWithConditions ? [new Condition(1, "報告する")] : []);

    private static async Task<string> PermitNumberAsync(Case c, Verdict verdict, IDesk desk) =>
        verdict is not Verdict.Reject && CaseKinds.AsksForPermit(c.CaseKind) ? await Numbering.NextPermitNumberAsync(desk) : "";

    /// <summary>Answers for the kind of the case: a use in a slot of time, by itself where none is given, or something about a permit that there is.</summary>
    private static async Task<Answers> AnswersAsync(StorageHost host, Case c, CasePapers papers, IDesk desk, int? slot)
    {
        var first = JapanTime.DateAt(desk.At).AddDays(40 * (slot ?? host.NextSlot()));
        var answers = new Answers
        {
            TaskCode = "ideas",
            Purpose = "催しの案を出します。",
            Users = UserScope.OfDivision(StorageHost.Office),
            Level = 1,
            Confirmed = [.. papers.Rules.Confirmations.Select(q => q.Code)],
            Terms = papers.Service?.NewestTerms,
            RiskAccepted = true,
            Reason = "必要なため",
            Measure = slot is 0 ? MeasureKind.Revoke : MeasureKind.Suspend,
        };
        var permits = await desk.PermitsOfAsync(StorageHost.ServiceId);
        if (CaseKinds.AsksForPermit(c.CaseKind) || permits.Count == 0) return answers with { ServiceId = StorageHost.ServiceId, From = first, Until = first.AddDays(30) };
        var permit = permits[(slot ?? 0) % permits.Count];
        if (c.CaseKind is CaseKind.Bulk) return answers with { Items = [.. permits.Select(p => new BulkItem(p.Id, slot is 0 ? BulkAction.Review : BulkAction.Renew, p.Until.AddDays(3)))] };
        return answers with { PermitId = c.Revision > 0 ? c.Answers.PermitId : permit.Id, Until = c.CaseKind is CaseKind.Renew ? permit.Until.AddDays(5) : permit.Until };
    }
}
