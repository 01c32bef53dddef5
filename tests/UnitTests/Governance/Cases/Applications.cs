using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>The clerk's application, in every state that it can be in.</summary>
internal static class Applications
{
    private static readonly JsonSerializerOptions Whole = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Case In(CaseState state) => state switch
    {
        CaseState.Draft => Answered(Town.After<Case>(null, Case.Open(Guid.NewGuid(), CaseKind.New, Town.Clerk, Town.Papers(), Town.By(Town.Clerk), Town.At))),
        CaseState.Circulating => After(CaseState.Draft, CaseCommand.Submit),
        CaseState.SentBack => After(CaseState.Circulating, CaseCommand.SendBack),
        CaseState.AwaitingDecision => After(CaseState.Circulating, CaseCommand.Respond),
        CaseState.Permitted => Decided(Verdict.Permit),
        CaseState.PermittedWithConditions => Decided(Verdict.PermitWithConditions),
        CaseState.Rejected => Decided(Verdict.Reject),
        CaseState.Withdrawn => After(CaseState.Circulating, CaseCommand.Withdraw),
        CaseState.Dropped => After(CaseState.Circulating, CaseCommand.Drop),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A command by whoever may give it in this state, with all that it needs.</summary>
    public static Result<Act> Do(Case c, CaseCommand command) => command switch
    {
        CaseCommand.Answer => c.Answer(c.Answers with { Purpose = "別の案" }, Town.By(Town.Clerk), Town.At),
        CaseCommand.Submit => Submit(c),
        CaseCommand.PullBack => c.PullBack(null, Town.By(Town.Clerk), Town.At),
        CaseCommand.Withdraw => c.Withdraw(Town.Papers(), Town.By(Town.Clerk), Town.At),
        CaseCommand.AskWithdrawal => c.AskWithdrawal("不要になったため", Town.By(Town.Clerk), Town.At),
        CaseCommand.AllowWithdrawal => c.AllowWithdrawal(Town.Papers(), Town.By(Town.Decider), Town.At),
        CaseCommand.Respond => c.Respond(StepOutcome.Approved, "適当", null, Town.Papers(), Town.By(Town.Head), Town.At),
        CaseCommand.KeepOnHold => c.KeepOnHold("照会中", Town.Today.AddDays(1), Town.Papers(), Town.By(Holder(c)), Town.At),
        CaseCommand.TakeUp => c.TakeUp("急ぐため", Town.Papers(), Town.By(Town.Decider), Town.At),
        CaseCommand.SendBack => c.SendBack("目的を詳しく", null, Town.Papers(), Town.By(Holder(c)), Town.At),
        CaseCommand.RegisterDecision => Register(c),
        CaseCommand.ConfirmDecision => c.Confirm("令和8年度 許可第1号", Town.New(99), Town.Papers(rules: OnPaper), Town.By(Town.Director), Town.At),
        CaseCommand.Drop => c.Drop("不要になったため", Town.Papers(), Town.By(Town.Head), Town.At),
        CaseCommand.CheckAfterwards => c.CheckAfterwards(1, objected: false, null, Town.New(98), Town.Papers(), Town.By(Town.Decider), Town.At),
        CaseCommand.Acknowledge => c.Acknowledge(Town.Papers(), Town.By(Town.Caseworker), Town.At),
        CaseCommand.Correct => c.Correct("目的", "催し", "催物", "誤記のため", Town.Papers(), Town.By(Town.Decider), Town.At),
        CaseCommand.Remark => c.Remark("確かめました。", Town.Organization, Town.By(Town.Director), Town.At),
        CaseCommand.Decide => Decide(c, DecisionOf(Verdict.Permit)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    /// <summary>The rule set of a town that decides on paper.</summary>
    public static RuleSet OnPaper { get; } = Town.Rules with { DecidedElsewhere = true };

    /// <summary>The same state with what a command needs beside it: somebody asked, registered, owes a look, or may acknowledge.</summary>
    public static Case ReadyFor(CaseCommand command, CaseState state)
    {
        var c = In(state);
        if (!Transitions.Allows(state, command)) return c;
        return command switch
        {
            CaseCommand.AllowWithdrawal => Town.After(c, Do(c, CaseCommand.AskWithdrawal)),
            CaseCommand.ConfirmDecision => Town.After(c, Register(c)),
            CaseCommand.CheckAfterwards => c with { AfterChecks = [new AfterCheck(1, AfterCheckCause.Deputy, 1, Town.DeciderPost)], DecidedBy = Town.Chief },
            CaseCommand.Acknowledge => c with { Route = c.Route.Insert(0, ForInformation), CurrentStep = c.CurrentStep + 1, Acts = [.. c.Acts.Select(a => a with { Step = a.Step + 1 })] },
            _ => c,
        };
    }

    public static Result<Act> Register(Case c, Guid? by = null, params ImmutableArray<Seal> seals) => c.Register(
        new PaperDecision(DecisionOf(Verdict.Permit), seals.IsEmpty ? [new Seal(Town.HeadPost, Town.Head, Town.Today), new Seal(Town.DeciderPost, Town.Decider, Town.Today)] : seals, "総第12号", null, Guid.Empty, default),
        "令和8年度 許可第1号", Town.New(99), Town.Papers(rules: OnPaper), Town.By(by ?? Town.Clerk), Town.At);

    public static Result<Act> Submit(Case c, Service? service = null, Guid? by = null) =>
        c.Submit("令和8年度 第1号", Town.Papers(service: service), Town.By(by ?? Town.Clerk), Town.At);

    public static Result<Act> Decide(Case c, Decision decision, Guid? by = null, DateTimeOffset? at = null, Service? service = null) =>
        c.Decide(decision, "令和8年度 許可第1号", Town.New(99), Town.Papers(service: service), Town.By(by ?? Town.Decider), at ?? Town.At);

    public static Decision DecisionOf(Verdict verdict) =>
        new(verdict, "適正と認めます。", verdict is Verdict.Reject ? null : Town.HeadPost, verdict is Verdict.PermitWithConditions ? [new Condition(1, "月ごとに報告する")] : []);

    /// <summary>Everything that a subject or an act says; arrays inside records compare by reference.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Whole);

    private static Step ForInformation { get; } = new() { Role = Role.Chief, Kind = StepKind.Circulate, Title = "福祉課", PostIds = [Town.WelfarePost] };

    private static Guid Holder(Case c) => c.State is CaseState.AwaitingDecision ? Town.Decider : Town.Head;

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
