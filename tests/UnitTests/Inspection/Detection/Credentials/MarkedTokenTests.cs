using Sekisho.Inspection;
using Sekisho.Inspection.Detection.Credentials;

namespace UnitTests.Inspection.Detection.Credentials;

/// <summary>Tokens with a mark inside.</summary>
public sealed class MarkedTokenTests
{
    private const string Filler = "a7B9c2D4e6F8g1H3j5K7m9N2p4Q6r8S1t3U5v7W9x2Y4z6";

    public static TheoryData<string> Marks => [.. MarkedToken.All.Select(k => k.Mark)];

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_token_of_each_kind_is_found_whole(string mark)
    {
        var kind = MarkedToken.All.Single(k => string.Equals(k.Mark, mark, StringComparison.Ordinal));
        var token = Filled(kind, kind.LeastBefore) + mark + Filled(kind, kind.LeastAfter);
        var text = $"鍵は {token} です。";
        var finding = Fixture.Of(FindingType.Secret, text).ShouldHaveSingleItem();
        (text[finding.Start..finding.End], finding.Confidence, finding.Reason).ShouldBe((token, Confidence.Confirmed, $"{kind.Title}の形式です。"));
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void One_that_is_too_short_is_none(string mark)
    {
        var kind = MarkedToken.All.Single(k => string.Equals(k.Mark, mark, StringComparison.Ordinal));
        Fixture.Of(FindingType.Secret, $"値 {Filled(kind, kind.LeastBefore - 1)}{mark}{Filled(kind, kind.LeastAfter)} 以上").ShouldBeEmpty();
    }

    private static string Filled(MarkedToken kind, int length)
    {
        var filler = kind.Mark is "-us" ? "a7b9c2d4e6f8a1c3e5b7d9f2" : Filler;
        if (kind.Mark is ":AA" && length <= 10 || kind.Mark is "-us" && length <= 2) filler = "1234567890";
        return string.Concat(Enumerable.Repeat(filler, (length / filler.Length) + 1))[..length];
    }
}
