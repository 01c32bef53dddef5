using CsCheck;
using Sekisho.Inspection;
using Sekisho.Inspection.Detection.Credentials;
using Sekisho.Inspection.Normalization;

namespace UnitTests.Inspection.Detection.Credentials;

/// <summary>Texts made to be slow or to mislead the offsets.</summary>
public sealed class HostileCredentialsTests
{
    private const int Megabyte = 1 << 20;

    private static readonly string[] Pieces =
        ["パスワード", "PW", "：", ":", "=", "\"", "'", "\\\"", "「", "」", "は", "です。", "を", "\n", "\t", "|", ",", "  ", " ", "abc123", "Ａｂ１２", "ID/", "次のとおり", "token", "secret", "key", "://", "a:b@", "-p", "mysql ", "curl -u ", "-----BEGIN ", "PRIVATE KEY-----", "eyJ", ".", "sk-", "Q~", "合言葉", "暗証番号", "\uD835", "\u200B", "ﾊﾟｽﾜｰﾄﾞ", "(", ")", "<", ">", "{", "}", "is ", "authorization: ", "basic ", "---\n"];

    [Fact]
    public void Spans_lie_in_the_text_whatever_it_is() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var found = new List<Finding>();
            CredentialDetector.Detect(text, FoldedText.Of(text), found);
            return found.TrueForAll(f => f.Start >= 0 && f.Start < f.End && f.End <= text.Length);
        }, iter: 30_000);

    [Theory]
    [InlineData("password=")]
    [InlineData("password: \"")]
    [InlineData("パスワード：")]
    [InlineData("パスワード\t")]
    [InlineData("a\tパスワード\n")]
    [InlineData("パスワードは次のとおりです。\n")]
    [InlineData("ID/PW：")]
    [InlineData("合言葉は「")]
    [InlineData("gh" + "p_")]
    [InlineData("sk-")]
    [InlineData("eyJa.")]
    [InlineData("a.b/c:d=")]
    [InlineData("a://a:b")]
    [InlineData("-----BEGIN RSA " + "PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA " + "PRIVATE KEY-----\n")]
    [InlineData("PuTTY-User-Key-File-2")]
    [InlineData("mysql -p")]
    [InlineData("curl -u a:")]
    [InlineData(":5432:")]
    public async Task A_megabyte_of_beginnings_comes_to_an_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
        var found = new List<Finding>();
        // A guard against hanging, far above any honest time; it measures nothing.
        await Task.Run(() => CredentialDetector.Detect(text, FoldedText.Of(text), found), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        found.ShouldAllBe(f => f.Start < f.End && f.End <= text.Length);
    }

    [Fact]
    public void No_token_is_shorter_than_the_steps_of_the_search()
    {
        TokenKinds.All.ShouldAllBe(k => k.Prefix.Length + k.Least >= Tokens.Shortest);
        MarkedToken.All.ShouldAllBe(k => k.LeastBefore + k.Mark.Length + k.LeastAfter >= Tokens.Shortest);
    }
}
