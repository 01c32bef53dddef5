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
                [(CaseState.Circulating, CaseCommand.Approve)] = CaseState.AwaitingDecision,
                [(CaseState.Circulating, CaseCommand.SendBack)] = CaseState.SentBack,
                [(CaseState.Circulating, CaseCommand.Withdraw)] = CaseState.Withdrawn,
                [(CaseState.SentBack, CaseCommand.Answer)] = CaseState.SentBack,
                [(CaseState.SentBack, CaseCommand.Submit)] = CaseState.Circulating,
                [(CaseState.SentBack, CaseCommand.Withdraw)] = CaseState.Withdrawn,
                [(CaseState.AwaitingDecision, CaseCommand.Decide)] = CaseState.Permitted,
                [(CaseState.AwaitingDecision, CaseCommand.SendBack)] = CaseState.SentBack,
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
        var subject = Applications.In(state);
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
    public void What_is_decided_or_withdrawn_is_closed() => Enum.GetValues<CaseState>().Where(s => Transitions.Of(s).IsEmpty)
        .ShouldBe([CaseState.Permitted, CaseState.PermittedWithConditions, CaseState.Rejected, CaseState.Withdrawn]);
}
