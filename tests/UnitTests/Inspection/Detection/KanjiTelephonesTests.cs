using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection;

public sealed class KanjiTelephonesTests
{
    [Theory]
    [InlineData("電話は⟦〇五八－三八四－七二一九⟧です。")]
    [InlineData("⟦〇九〇－一二三四－五六七八⟧")]
    [InlineData("二〇二四－一一－二四")]
    [InlineData("〇五八－三八四－七二一")]
    [InlineData("電話「000-000-0000」")]
    public void Ten_or_eleven_kanji_digits_in_three_parts_are_a_number(string marked) => Fixture.ShouldFind(FindingType.Telephone, marked);
}
