using Sekisho.Inspection.Morphology;

namespace UnitTests.Inspection.Morphology;

public sealed class LatticeTests
{
    private static readonly Lattice Lattice = new(Fixture.Knowledge.Lexicon);

    [Theory]
    [InlineData("すもももももももものうち", "すもも|も|もも|も|もも|の|うち")]
    [InlineData("外国人参政権", "外国|人参|政権")]
    [InlineData("東京都に住む。", "東京|都|に|住む|。")]
    [InlineData("", "")]
    public void Cuts_as_the_dictionary_weighs_it(string text, string words)
    {
        List<Token> cut = [];
        Lattice.Cut(text, 0, cut);
        string.Join('|', cut.Select(w => text[w.Start..w.End])).ShouldBe(words);
    }

    [Fact]
    public void The_words_cover_any_text_without_a_gap() => CsCheck.Check.Sample(Hostile.Text, text =>
    {
        List<Token> cut = [];
        Lattice.Cut(text, 0, cut);
        var at = 0;
        foreach (var word in cut)
        {
            if (word.Start != at || word.End <= word.Start) return false;
            at = word.End;
        }

        return at == text.Length;
    }, iter: 5_000, threads: 1);

    [Fact]
    public void A_text_that_is_too_long_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Lattice.Cut(new string('あ', Lattice.LongestText + 1), 0, []));
}
