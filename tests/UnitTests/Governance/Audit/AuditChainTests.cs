using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;

namespace UnitTests.Governance.Audit;

public sealed class AuditChainTests
{
    private static readonly AuditContent Content = new(
        new DateTimeOffset(2026, 11, 24, 10, 0, 0, 123, TimeSpan.FromHours(9)), new string('a', 64), Town.HeadPost, Capacity.Self, "case.approve", "case", Town.New(70), 3, 3, new string('b', 64), "要綱第5条（ガイドライン 8.2）");

    [Fact]
    public void An_entry_is_canonical_JSON_with_its_hash()
    {
        var entry = AuditChain.Append(Town.Id, AuditHead.Start, Content);

        entry.Json.ShouldBe(
            $$"""{"body":"{{Town.Id}}","sequence":1,"previous":"{{new string('0', 64)}}","at":"2026-11-24T01:00:00.123000Z","person":"{{new string('a', 64)}}","post":"{{Town.HeadPost}}","capacity":"Self","action":"case.approve","subjectKind":"case","subject":"{{Town.New(70)}}","from":3,"to":3,"digest":"{{new string('b', 64)}}","basis":"要綱第5条（ガイドライン 8.2）"}""");
        entry.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Json))));
        AuditChain.Read(entry).ShouldBe(Content with { At = Content.At.ToUniversalTime() });
    }

    [Fact]
    public void What_the_software_did_has_no_person_and_no_post() =>
        AuditChain.Read(AuditChain.Append(Town.Id, AuditHead.Start, Content with { Person = null, Post = null })).ShouldSatisfyAllConditions(c => c.Person.ShouldBeNull(), c => c.Post.ShouldBeNull());

    [Fact]
    public void An_untouched_chain_has_no_fault() => FaultOf(Chain()).ShouldBeNull();

    [Fact]
    public void A_changed_entry_is_named_at_every_place_of_the_chain()
    {
        for (var i = 0; i < 5; i++)
        {
            var chain = Chain();
            chain[i] = chain[i] with { Json = chain[i].Json.Replace("approve", "approvf", StringComparison.Ordinal) };
            FaultOf(chain).ShouldNotBeNull().ShouldBe($"第{i + 1}号の内容とハッシュ値が一致しません（書き換え）。");
        }
    }

    [Fact]
    public void Every_single_changed_character_is_found()
    {
        var whole = Chain();
        for (var i = 0; i < whole[1].Json.Length; i++)
        {
            var chain = Chain();
            var json = chain[1].Json.ToCharArray();
            json[i] ^= (char)1;
            chain[1] = chain[1] with { Json = new string(json) };
            FaultOf(chain).ShouldNotBeNull().ShouldContain("第2号");
        }
    }

    [Fact]
    public void Who_changes_an_entry_and_its_hash_breaks_the_next_link()
    {
        var chain = Chain();
        chain[1] = Rehashed(chain[1], chain[1].Json.Replace("approve", "approvf", StringComparison.Ordinal));

        FaultOf(chain).ShouldBe("第3号が前の記録とつながっていません。");
    }

    [Fact]
    public void A_removed_entry_is_named()
    {
        var chain = Chain();
        chain.RemoveAt(2);
        FaultOf(chain).ShouldNotBeNull().ShouldStartWith("第3号があるべきところに第4号があります");

        chain = Chain();
        chain.RemoveAt(0);
        FaultOf(chain).ShouldNotBeNull().ShouldStartWith("第1号があるべきところに第2号があります");
    }

    [Fact]
    public void Swapped_entries_are_named_also_when_their_numbers_are_swapped()
    {
        var chain = Chain();
        (chain[1], chain[2]) = (chain[2], chain[1]);
        FaultOf(chain).ShouldNotBeNull().ShouldStartWith("第2号があるべきところに第3号があります");

        (chain[1], chain[2]) = (chain[1] with { Sequence = 2 }, chain[2] with { Sequence = 3 });
        FaultOf(chain).ShouldBe("第2号が前の記録とつながっていません。");
    }

    [Fact]
    public void An_entry_of_another_body_or_another_number_or_no_entry_at_all_is_named()
    {
        var first = AuditChain.Append(Town.Id, AuditHead.Start, Content);

        AuditChain.Fault(AuditHead.Start, first with { BodyId = Town.Office }).ShouldBe("第1号は別の団体の記録です。");
        AuditChain.Fault(AuditHead.Start, Rehashed(first, first.Json.Replace("\"sequence\":1", "\"sequence\":2", StringComparison.Ordinal))).ShouldBe("第1号の番号が内容と一致しません。");
        foreach (var json in (string[])["", "{", "{}", "[]", "null", "7", "{\"previous\":7}"]) AuditChain.Fault(AuditHead.Start, Rehashed(first, json)).ShouldBe("第1号を読み取れません。", json);
    }

    [Theory]
    [InlineData("\"capacity\":\"Self\"", "\"capacity\":\"King\"")]
    [InlineData("\"capacity\":\"Self\"", "\"capacity\":\"99999999999\"")]
    [InlineData("\"from\":3", "\"from\":\"3\"")]
    [InlineData("\"from\":3", "\"from\":3.5")]
    [InlineData("\"at\":\"2026", "\"at\":\"x026")]
    [InlineData("\"post\":\"0", "\"post\":\"x")]
    [InlineData("\"digest\":", "\"digset\":")]
    public void An_entry_that_says_nonsense_is_none(string proper, string wrong)
    {
        var entry = AuditChain.Append(Town.Id, AuditHead.Start, Content);

        Should.Throw<FormatException>(() => AuditChain.Read(entry with { Json = entry.Json.Replace(proper, wrong, StringComparison.Ordinal) }));
    }

    private static List<AuditEntry> Chain()
    {
        List<AuditEntry> chain = [];
        var head = AuditHead.Start;
        for (var i = 0; i < 5; i++)
        {
            var entry = AuditChain.Append(Town.Id, head, Content with { FromVersion = i, ToVersion = i });
            chain.Add(entry);
            head = new AuditHead(entry.Sequence, entry.Hash);
        }

        return chain;
    }

    private static AuditEntry Rehashed(AuditEntry entry, string json) => entry with { Json = json, Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))) };

    private static string? FaultOf(IEnumerable<AuditEntry> chain)
    {
        var head = AuditHead.Start;
        foreach (var entry in chain)
        {
            if (AuditChain.Fault(head, entry) is { } fault) return fault;
            head = new AuditHead(entry.Sequence, entry.Hash);
        }

        return null;
    }
}
