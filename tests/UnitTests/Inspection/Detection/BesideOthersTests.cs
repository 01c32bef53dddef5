using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection;

public sealed class BesideOthersTests
{
    [Theory]
    [InlineData("⟦371-0026⟧\n前橋市大手町1-1-1")]
    [InlineData("371-00262 前橋市大手町1-1-1")]
    public void Seven_digits_before_an_address_are_its_postal_code(string marked) => Fixture.ShouldFindFully(FindingType.PostalCode, marked);

    [Theory]
    [InlineData("長女　山田　花子　⟦平成28年12月24日⟧　小3")]
    [InlineData("お子さんの佐藤凪沙ちゃん（⟦H30.9.17⟧）の転入")]
    [InlineData("鈴木 一郎\t⟦1951/8/30⟧\t123")]
    [InlineData("記入者 佐藤 太郎 2024/4/1")]
    [InlineData("山田 太郎\t⟦2010/1/2⟧\n鈴木 一郎\t⟦2011/3/4⟧\n佐藤 花子\t⟦2012/5/6⟧")]
    public void A_date_after_a_name_is_of_birth_where_relatives_brackets_years_or_rows_say_so(string marked) => Fixture.ShouldFindFully(FindingType.BirthDate, marked);
}
