using System.Collections.Immutable;
using static Sekisho.Governance.Cases.CaseCommand;

namespace Sekisho.Governance.Cases;

/// <summary>The table of a case's life: which commands a state takes. Whatever is not in it is refused.</summary>
public static class Transitions
{
    // After the decision nothing leads out of the state any more; what is taken then only adds to the record.
    private static readonly ImmutableArray<CaseCommand> AfterDecision = [CheckAfterwards, Acknowledge, Correct, Remark];

    private static readonly ImmutableDictionary<CaseState, ImmutableArray<CaseCommand>> Table = new Dictionary<CaseState, ImmutableArray<CaseCommand>>
    {
        [CaseState.Draft] = [Answer, Submit, Withdraw],
        [CaseState.Circulating] = [Respond, KeepOnHold, TakeUp, SendBack, PullBack, Withdraw, RegisterDecision, Drop, Acknowledge, Remark],
        [CaseState.SentBack] = [Answer, Submit, Withdraw, Drop, Remark],
        [CaseState.AwaitingDecision] = [Decide, KeepOnHold, SendBack, AskWithdrawal, AllowWithdrawal, RegisterDecision, ConfirmDecision, Acknowledge, Remark],
        [CaseState.Permitted] = AfterDecision,
        [CaseState.PermittedWithConditions] = AfterDecision,
        [CaseState.Rejected] = AfterDecision,
        [CaseState.Withdrawn] = [],
        [CaseState.Dropped] = [],
    }.ToImmutableDictionary();

    /// <summary>The commands that a state takes.</summary>
    public static ImmutableArray<CaseCommand> Of(CaseState state) => Table[state];

    /// <summary>Whether a state takes a command.</summary>
    public static bool Allows(CaseState state, CaseCommand command) => Table[state].Contains(command);

    /// <summary>Whether no other state can follow.</summary>
    public static bool IsTerminal(CaseState state) => state is CaseState.Permitted or CaseState.PermittedWithConditions or CaseState.Rejected or CaseState.Withdrawn or CaseState.Dropped;

    /// <summary>Whether it was decided.</summary>
    public static bool IsDecided(CaseState state) => state is CaseState.Permitted or CaseState.PermittedWithConditions or CaseState.Rejected;
}
