using System.Collections.Immutable;

namespace Sekisho.Governance.Cases;

/// <summary>The table of a case's life: which commands a state takes. Whatever is not in it is refused.</summary>
public static class Transitions
{
    private static readonly ImmutableDictionary<CaseState, ImmutableArray<CaseCommand>> Table = new Dictionary<CaseState, ImmutableArray<CaseCommand>>
    {
        [CaseState.Draft] = [CaseCommand.Answer, CaseCommand.Submit, CaseCommand.Withdraw],
        [CaseState.Circulating] = [CaseCommand.Approve, CaseCommand.SendBack, CaseCommand.Withdraw],
        [CaseState.SentBack] = [CaseCommand.Answer, CaseCommand.Submit, CaseCommand.Withdraw],
        [CaseState.AwaitingDecision] = [CaseCommand.Decide, CaseCommand.SendBack],
        [CaseState.Permitted] = [],
        [CaseState.PermittedWithConditions] = [],
        [CaseState.Rejected] = [],
        [CaseState.Withdrawn] = [],
    }.ToImmutableDictionary();

    /// <summary>The commands that a state takes.</summary>
    public static ImmutableArray<CaseCommand> Of(CaseState state) => Table[state];

    /// <summary>Whether a state takes a command.</summary>
    public static bool Allows(CaseState state, CaseCommand command) => Table[state].Contains(command);
}
