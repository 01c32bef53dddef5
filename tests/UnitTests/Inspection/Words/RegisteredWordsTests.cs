using Sekisho.Inspection;
using Sekisho.Inspection.Words;

namespace UnitTests.Inspection.Words;

public sealed class RegisteredWordsTests
{
    private static readonly Inspector Inspector = new([], PublicContacts.None, null, new RegisteredWords(["みらい計画", "ミライ計画", "ABC"], ["案件-[0-9]{4}"]));

    [Theory]
    [InlineData("みらい計画の件", "みらい計画")]
    [InlineData("ﾐﾗｲ計画の件", "ﾐﾗｲ計画")]
    [InlineData("み ら い 計 画", "み ら い 計 画")]
    [InlineData("Ａｂｃ について", "Ａｂｃ")]
    [InlineData("案件－２０２６", "案件－２０２６")]
    public void Words_are_found_in_any_width(string text, string word)
    {
        var finding = Inspector.Inspect(text).ShouldHaveSingleItem();
        (finding.Type, text[finding.Start..finding.End]).ShouldBe((FindingType.RegisteredWord, word));
    }

    [Theory]
    [InlineData("未来計画")]
    [InlineData("ABCD")]
    [InlineData("案件-20")]
    public void Other_words_are_none(string text) => Inspector.Inspect(text).ShouldBeEmpty();

    [Theory]
    [InlineData("(")]
    [InlineData("(?=a)b")]
    [InlineData("(a)\\1")]
    public void A_pattern_that_cannot_be_read_or_could_run_on_is_refused(string pattern) => Should.Throw<ArgumentException>(() => new RegisteredWords([], [pattern])).Message.ShouldContain("書き方の規則");

    [Fact]
    public void Empty_and_overlong_words_are_refused()
    {
        Should.Throw<ArgumentException>(() => new RegisteredWords(["　"], []));
        Should.Throw<ArgumentException>(() => new RegisteredWords([new string('あ', RegisteredWords.Longest + 1)], []));
        Should.Throw<ArgumentException>(() => new RegisteredWords([], [""]));
    }
}
