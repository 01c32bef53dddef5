using Sekisho.Governance.Changes;

namespace UnitTests.Governance.Changes;

public sealed class MailRetryTests
{
    [Fact]
    public void Waits_grow_last_for_about_five_days_and_end()
    {
        var waits = Enumerable.Range(1, MailRetry.Attempts - 1).Select(attempt => MailRetry.After(attempt)!.Value).ToList();

        waits[0].ShouldBe(TimeSpan.FromMinutes(1));
        waits.ShouldBe(waits.Order());
        waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).TotalDays.ShouldBeInRange(4, 6);
        MailRetry.After(MailRetry.Attempts).ShouldBeNull();
        MailRetry.After(0).ShouldBeNull();
    }
}
