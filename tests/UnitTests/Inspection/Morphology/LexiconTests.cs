using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;

namespace UnitTests.Inspection.Morphology;

public sealed class LexiconTests
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "dictionary", "lexicon.dat"));

    [Theory]
    [InlineData("山田", "Surname, Body, RareSurname")]
    [InlineData("千代田区", "Municipality")]
    [InlineData("群馬県", "Prefecture")]
    public void Words_stand_in_their_lists(string word, string lists)
    {
        var expected = Enum.Parse<WordLists>(lists);
        (Fixture.Knowledge.Lexicon.ListsOf(word) & expected & ~WordLists.Body).ShouldBe(expected & ~WordLists.Body);
    }

    [Fact]
    public void A_word_that_is_in_no_list_is_in_none() => Fixture.Knowledge.Lexicon.ListsOf("これはどの名簿にもない").ShouldBe(WordLists.None);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(60)]
    public void A_file_that_is_cut_short_is_refused(int length) => Should.Throw<InvalidDataException>(() => new Lexicon(Bytes.AsMemory(0, length)));

    [Fact]
    public void Another_file_is_refused()
    {
        Should.Throw<InvalidDataException>(() => new Lexicon(new byte[4096]));
        Should.Throw<InvalidDataException>(() => new NameModel(new byte[4096]));
        Should.Throw<InvalidDataException>(() => new NameModel(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "dictionary", "names.dat")).AsMemory(0, 5000)));
    }
}
