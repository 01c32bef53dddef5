using Sekisho.Governance.Refusals;

namespace UnitTests.Governance.Refusals;

public sealed class ResultTests
{
    [Fact]
    public void A_refused_result_has_no_value()
    {
        Result<int> refused = Refuse.ReasonMissing();
        Result<int> given = 7;

        refused.Refused.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => refused.Value).Message.ShouldStartWith("SK1003");
        (given.Refused, given.Value).ShouldBe((false, 7));
    }
}
