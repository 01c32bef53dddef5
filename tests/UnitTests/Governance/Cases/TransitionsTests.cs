using Sekisho.Governance.Cases;

namespace UnitTests.Governance.Cases;

public sealed class TransitionsTests
{
    /// <summary>The table of WORKFLOW, written a second time: every state with every command, and the state that follows.</summary>
    public static TheoryData<CaseState, CaseCommand, CaseState?> Table
    {
        get
        {
            Dictionary<(CaseState, CaseCommand), CaseState> allowed = new()
            {
                [(CaseState.Draft, CaseCommand.Answer)] = CaseState.Draft,
                [(CaseState.Draft, CaseCommand.Submit)] = CaseState.Circulating,
                [(CaseState.Draft, CaseCommand.Withdraw)] = CaseState.Withdrawn,
                [(CaseState.Circulating, CaseCommand.Respond)] = CaseState.AwaitingDecision,
                [(CaseState.Circulating, CaseCommand.KeepOnHold)] = CaseState.Circulating,
                [(CaseState.Circulating, CaseCommand.TakeUp)] = CaseState.AwaitingDecision,
                [(CaseState.Circulating, CaseCommand.SendBack)] = CaseState.SentBack,
                [(CaseState.Circulating, CaseCommand.PullBack)] = CaseState.SentBack,
                [(CaseState.Circulating, CaseCommand.Withdraw)] = CaseState.Withdrawn,
                [(CaseState.Circulating, CaseCommand.RegisterDecision)] = CaseState.AwaitingDecision,
                [(CaseState.Circulating, CaseCommand.Drop)] = CaseState.Dropped,
                [(CaseState.Circulating, CaseCommand.Acknowledge)] = CaseState.Circulating,
                [(CaseState.Circulating, CaseCommand.Remark)] = CaseState.Circulating,
                [(CaseState.SentBack, CaseCommand.Answer)] = CaseState.SentBack,
                [(CaseState.SentBack, CaseCommand.Submit)] = CaseState.Circulating,
                [(CaseState.SentBack, CaseCommand.Withdraw)] = CaseState.Withdrawn,
                [(CaseState.SentBack, CaseCommand.Drop)] = CaseState.Dropped,
                [(CaseState.SentBack, CaseCommand.Remark)] = CaseState.SentBack,
                [(CaseState.AwaitingDecision, CaseCommand.Decide)] = CaseState.Permitted,
                [(CaseState.AwaitingDecision, CaseCommand.KeepOnHold)] = CaseState.AwaitingDecision,
                [(CaseState.AwaitingDecision, CaseCommand.SendBack)] = CaseState.SentBack,
                [(CaseState.AwaitingDecision, CaseCommand.AskWithdrawal)] = CaseState.AwaitingDecision,
                [(CaseState.AwaitingDecision, CaseCommand.AllowWithdrawal)] = CaseState.Withdrawn,
                [(CaseState.AwaitingDecision, CaseCommand.RegisterDecision)] = CaseState.AwaitingDecision,
                [(CaseState.AwaitingDecision, CaseCommand.ConfirmDecision)] = CaseState.Permitted,
                [(CaseState.AwaitingDecision, CaseCommand.Acknowledge)] = CaseState.AwaitingDecision,
                [(CaseState.AwaitingDecision, CaseCommand.Remark)] = CaseState.AwaitingDecision,
                [(CaseState.Permitted, CaseCommand.CheckAfterwards)] = CaseState.Permitted,
                [(CaseState.Permitted, CaseCommand.Acknowledge)] = CaseState.Permitted,
                [(CaseState.Permitted, CaseCommand.Correct)] = CaseState.Permitted,
                [(CaseState.Permitted, CaseCommand.Remark)] = CaseState.Permitted,
                [(CaseState.PermittedWithConditions, CaseCommand.CheckAfterwards)] = CaseState.PermittedWithConditions,
                [(CaseState.PermittedWithConditions, CaseCommand.Acknowledge)] = CaseState.PermittedWithConditions,
                [(CaseState.PermittedWithConditions, CaseCommand.Correct)] = CaseState.PermittedWithConditions,
                [(CaseState.PermittedWithConditions, CaseCommand.Remark)] = CaseState.PermittedWithConditions,
                [(CaseState.Rejected, CaseCommand.CheckAfterwards)] = CaseState.Rejected,
                [(CaseState.Rejected, CaseCommand.Acknowledge)] = CaseState.Rejected,
                [(CaseState.Rejected, CaseCommand.Correct)] = CaseState.Rejected,
                [(CaseState.Rejected, CaseCommand.Remark)] = CaseState.Rejected,
            };
            var data = new TheoryData<CaseState, CaseCommand, CaseState?>();
            foreach (var state in Enum.GetValues<CaseState>())
            {
                foreach (var command in Enum.GetValues<CaseCommand>()) data.Add(state, command, allowed.TryGetValue((state, command), out var next) ? next : null);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_state_takes_the_commands_of_the_table_and_no_other(CaseState state, CaseCommand command, CaseState? next)
    {
        var subject = Applications.ReadyFor(command, state);
        var before = Applications.Text(subject);

        var act = Applications.Do(subject, command);

        subject.State.ShouldBe(state);
        Transitions.Allows(state, command).ShouldBe(next is not null);
        Applications.Text(subject).ShouldBe(before);
        if (next is { } follows)
        {
            var after = Town.After(subject, act);
            after.State.ShouldBe(follows);
            after.Version.ShouldBe(subject.Version + 1);
        }
        else
        {
            act.Refusal.ShouldNotBeNull().Code.ShouldBe("SK1202");
            act.Refusal.Sentence.ShouldContain("何も変わっていません");
        }
    }

    [Fact]
    public void What_is_decided_withdrawn_or_dropped_is_closed_and_stays_so()
    {
        var terminal = Enum.GetValues<CaseState>().Where(Transitions.IsTerminal).ToList();

        terminal.ShouldBe([CaseState.Permitted, CaseState.PermittedWithConditions, CaseState.Rejected, CaseState.Withdrawn, CaseState.Dropped]);
        terminal.Where(Transitions.IsDecided).ShouldBe([CaseState.Permitted, CaseState.PermittedWithConditions, CaseState.Rejected]);
        Transitions.Of(CaseState.Withdrawn).ShouldBeEmpty();
        Transitions.Of(CaseState.Dropped).ShouldBeEmpty();
    }
}
