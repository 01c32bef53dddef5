using Sekisho.Governance.Audit;

namespace UnitTests.Governance.Audit;

public sealed class EventDigestTests
{
    private static readonly StoredEvent First = new("case", Town.New(1), 1, "{\"a\":1}");
    private static readonly StoredEvent Second = new("permit", Town.New(2), 1, "{\"b\":2}");

    [Fact]
    public void Every_part_of_every_event_and_their_order_count()
    {
        StoredEvent[][] all =
        [
            [], [First], [Second], [First, Second], [Second, First],
            [First with { Kind = "key" }], [First with { SubjectId = Town.New(3) }], [First with { Version = 2 }], [First with { Json = "{\"a\":2}" }],
        ];

        all.Select(EventDigest.Of).Distinct().Count().ShouldBe(all.Length);
        EventDigest.Of([]).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
