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
            Good with { Terms = 1 },
            Good with { Terms = 2 },
        ];

        all.Select(a => RevisionHash.Of(Town.Id, 1, a)).Distinct().Count().ShouldBe(all.Length);
        RevisionHash.Of(Town.Id, 2, Good).ShouldNotBe(RevisionHash.Of(Town.Id, 1, Good));
        RevisionHash.Of(Town.Office, 1, Good).ShouldNotBe(RevisionHash.Of(Town.Id, 1, Good));
    }

    [Fact]
    public void Without_a_version_of_terms_the_hash_is_that_of_the_time_before_they_were_kept() =>
        RevisionHash.Of(Town.Id, 1, Answers.None with { ServiceId = Town.Chat.Id, Confirmed = ["read"], RiskAccepted = true }).ShouldBe("b1cfcddc3cb818f186b31d7bfe59d7def335e861fad7054c17c434d0cd0ea686");

    [Fact]
    public void The_order_in_which_things_were_ticked_does_not_count()
    {
        var turned = Good with { Confirmed = [.. Good.Confirmed.Reverse()], Users = new UserScope([Town.Welfare, Town.Office], [], []) };

        RevisionHash.Of(Town.Id, 1, turned).ShouldBe(RevisionHash.Of(Town.Id, 1, turned with { Confirmed = Good.Confirmed, Users = new UserScope([Town.Office, Town.Welfare], [], []) }));
    }
}
