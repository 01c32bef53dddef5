using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;

namespace UnitTests.Governance.Cases;

public sealed class RevisionHashTests
{
    private static readonly Answers Good = Town.AnswersFor(Town.Chat);

    [Fact]
    public void Every_answer_counts()
    {
        Answers[] all =
        [
            Good,
            Good with { ServiceId = Town.Local.Id },
            Good with { TaskCode = "summary" },
            Good with { Purpose = "別" },
            Good with { Users = UserScope.OfDivision(Town.Welfare) },
            Good with { Users = new UserScope([], [Town.Office], []) },
            Good with { Users = UserScope.OfPersons(Town.Office) },
            Good with { Level = 2 },
            Good with { From = Town.Today.AddDays(1) },
            Good with { Until = Town.Today.AddDays(1) },
            Good with { Confirmed = [] },
            Good with { RiskAccepted = false },
        ];

        all.Select(a => RevisionHash.Of(Town.Id, 1, a)).Distinct().Count().ShouldBe(all.Length);
        RevisionHash.Of(Town.Id, 2, Good).ShouldNotBe(RevisionHash.Of(Town.Id, 1, Good));
        RevisionHash.Of(Town.Office, 1, Good).ShouldNotBe(RevisionHash.Of(Town.Id, 1, Good));
    }

    [Fact]
    public void The_order_in_which_things_were_ticked_does_not_count()
    {
        var turned = Good with { Confirmed = [.. Good.Confirmed.Reverse()], Users = new UserScope([Town.Welfare, Town.Office], [], []) };

        RevisionHash.Of(Town.Id, 1, turned).ShouldBe(RevisionHash.Of(Town.Id, 1, turned with { Confirmed = Good.Confirmed, Users = new UserScope([Town.Office, Town.Welfare], [], []) }));
    }
}
