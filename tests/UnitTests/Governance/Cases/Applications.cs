using System.Text.Encodings.Web;
using System.Text.Json;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>The clerk's application, in every state that it can be in.</summary>
internal static class Applications
{
    private static readonly JsonSerializerOptions Whole = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Case In(CaseState state) => state switch
    {
        CaseState.Draft => Answered(Town.After<Case>(null, Case.Open(Guid.NewGuid(), Town.Organization, Town.Rules, Town.By(Town.Clerk), Town.At))),
        CaseState.Circulating => After(CaseState.Draft, CaseCommand.Submit),
        CaseState.SentBack => After(CaseState.Circulating, CaseCommand.SendBack),
        CaseState.AwaitingDecision => After(CaseState.Circulating, CaseCommand.Approve),
        CaseState.Permitted => Decided(Verdict.Permit),
        CaseState.PermittedWithConditions => Decided(Verdict.PermitWithConditions),
        CaseState.Rejected => Decided(Verdict.Reject),
        CaseState.Withdrawn => After(CaseState.Circulating, CaseCommand.Withdraw),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A command by whoever may give it in this state, with all that it needs.</summary>
    public static Result<Act> Do(Case c, CaseCommand command) => command switch
    {
        CaseCommand.Answer => c.Answer(c.Answers with { Purpose = "別の案" }, Town.By(Town.Clerk), Town.At),
        CaseCommand.Submit => Submit(c),
        CaseCommand.Approve => c.Approve("適当", Town.Organization, Town.Rules, Town.By(Town.Head), Town.At),
        CaseCommand.SendBack => c.SendBack("目的を詳しく", Town.Organization, Town.Rules, Town.By(c.State is CaseState.AwaitingDecision ? Town.Decider : Town.Head), Town.At),
        CaseCommand.Withdraw => c.Withdraw(Town.By(Town.Clerk), Town.At),
        CaseCommand.Decide => Decide(c, DecisionOf(Verdict.Permit)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public static Result<Act> Submit(Case c, Service? service = null, Guid? by = null) =>
        c.Submit("令和8年度 第1号", service ?? Town.Chat, Town.Organization, Town.Rules, Town.By(by ?? Town.Clerk), Town.At);

    public static Result<Act> Decide(Case c, Decision decision, Guid? by = null, DateTimeOffset? at = null, Service? service = null) =>
        c.Decide(decision, "令和8年度 許可第1号", Town.New(99), service ?? Town.Chat, Town.Organization, Town.Rules, Town.By(by ?? Town.Decider), at ?? Town.At);

    public static Decision DecisionOf(Verdict verdict) =>
        new(verdict, "適正と認めます。", verdict is Verdict.Reject ? null : Town.HeadPost, verdict is Verdict.PermitWithConditions ? ["月ごとに報告する"] : []);

    /// <summary>Everything that a subject or an act says; arrays inside records compare by reference.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Whole);

    private static Case Answered(Case draft) => Town.After(draft, draft.Answer(Town.AnswersFor(Town.Chat), Town.By(Town.Clerk), Town.At));

    private static Case Decided(Verdict verdict)
    {
        var waiting = In(CaseState.AwaitingDecision);
        return Town.After(waiting, Decide(waiting, DecisionOf(verdict)));
    }

    private static Case After(CaseState before, CaseCommand command)
    {
        var c = In(before);
        return Town.After(c, Do(c, command));
    }
}
