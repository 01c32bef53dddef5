using Sekisho.Governance.Registers;

namespace UnitTests.Governance.Registers;

public sealed class RegisterUsersTests
{
    [Fact]
    public void Whole_divisions_are_understood()
    {
        foreach (var text in (string[])["全員", "課員", "課員全員", "所属職員", "総務課員", "総務課員全員", "総務課職員全員", "総務課の全職員", "総務部総務課職員全員", "総務課"])
        {
            var (scope, left) = Of(text);
            (scope.Divisions.ShouldHaveSingleItem(text), scope.Persons.Length, left).ShouldBe((Town.Office, 0, ""), text);
        }

        // Divisions below one that is named come with it.
        Of("全職員").Scope.Divisions.ShouldBe([Town.Department, Town.Welfare], ignoreOrder: true);
    }

    [Fact]
    public void People_are_understood_by_name_and_the_rest_is_left_to_a_person()
    {
        var (scope, left) = Of("山田、鈴木ほか３名");

        scope.Persons.ShouldBe([RegisterTown.Taro, RegisterTown.Suzuki]);
        left.ShouldBe("ほか３名");
        Of("山田花子主任").Scope.Persons.ShouldBe([RegisterTown.Hanako]);
        Of("佐藤").Left.ShouldBe("佐藤");
    }

    /// <summary>Whoever is left out by words must not be let in by the rest of the sentence.</summary>
    [Theory]
    [InlineData("総務課以外の全職員")]
    [InlineData("臨時職員を除く全職員")]
    [InlineData("総務課職員全員（課長を除く）")]
    [InlineData("管理職全員")]
    [InlineData("係員")]
    [InlineData("職員")]
    [InlineData("会計年度任用職員")]
    [InlineData("希望者全員")]
    [InlineData("総務課庶務係職員全員")]
    [InlineData("関係課の職員全員")]
    [InlineData("総務課職員の一部")]
    public void Words_that_narrow_are_never_read_as_everybody(string text)
    {
        var (scope, left) = Of(text);

        scope.IsEmpty.ShouldBeTrue();
        left.ShouldBe(text);
    }

    private static (Sekisho.Governance.Permits.UserScope Scope, string Left) Of(string text) => RegisterUsers.Read(text, Town.Office, RegisterTown.Organization, Town.Today);
}
