using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.UnitTests.Governance.Organizations;

public sealed class OrganizationTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Division Office = new(Id(1), "総務課", null);
    private static readonly Post Clerk = new(Id(2), Id(1), "総務課 係長", IsHead: false);
    private static readonly Post Head = new(Id(3), Id(1), "総務課長", IsHead: true);
    private static readonly Person Hanako = new(Id(4), "山田 花子", "", "hanako@town.example");
    private static readonly Person Ichiro = new(Id(5), "鈴木 一郎", "", "ichiro@town.example");

    [Fact]
    public void A_body_is_set_up_whole_with_its_first_administrator()
    {
        var town = Town();

        town.PostFor(Hanako.Id, Role.Administrator, Today).ShouldBe(Clerk);
        town.Version.ShouldBe(6);
    }

    [Theory]
    [InlineData("131017", "hanako@town.example", "SK1350")]
    [InlineData("131016", "hanako", "SK1302")]
    [InlineData("131016", "花子 <hanako@town.example>", "SK1302")]
    public void A_wrong_code_or_mail_address_sets_nothing_up(string code, string mail, string refusal) =>
        Organization.SetUp(new Body(Id(9), "試験町", BodyKind.Municipality, code), Office, Clerk, Hanako with { Mail = mail }, Today).Refusal!.Code.ShouldBe(refusal);

    [Fact]
    public void A_transfer_takes_effect_on_its_day()
    {
        var town = Carry(Town(), t => t.CreatePost(Head), t => t.RegisterPerson(Ichiro, Head.Id, Today), t => t.GiveRole(Role.Administrator, Head.Id, Today));

        var moved = Carry(town, t => t.Assign(Hanako.Id, Head.Id, Today.AddDays(7), keepOthers: false));

        moved.PostsOf(Hanako.Id, Today.AddDays(6)).ShouldBe([Clerk]);
        moved.PostsOf(Hanako.Id, Today.AddDays(7)).ShouldBe([Head]);
    }

    [Fact]
    public void A_concurrent_post_can_be_ended_again()
    {
        var town = Carry(Town(), t => t.CreatePost(Head), t => t.Assign(Hanako.Id, Head.Id, Today, keepOthers: true));

        var ended = Carry(town, t => t.EndAssignment(Hanako.Id, Head.Id, Today.AddDays(30)));

        ended.PostsOf(Hanako.Id, Today.AddDays(30)).ShouldBe([Clerk, Head], ignoreOrder: true);
        ended.PostsOf(Hanako.Id, Today.AddDays(31)).ShouldBe([Clerk]);
    }

    [Fact]
    public void The_last_administrator_is_neither_moved_away_nor_ended()
    {
        var town = Carry(Town(), t => t.CreatePost(Head));

        CodeOf(town.Assign(Hanako.Id, Head.Id, Today.AddDays(1), keepOthers: false)).ShouldBe("SK1306");
        CodeOf(town.EndAssignment(Hanako.Id, Clerk.Id, Today)).ShouldBe("SK1306");
        CodeOf(town.EndRole(Role.Administrator, Clerk.Id, Today)).ShouldBe("SK1306");
    }

    [Fact]
    public void Another_post_with_the_role_but_nobody_in_it_is_no_administrator()
    {
        var town = Carry(Town(), t => t.CreatePost(Head), t => t.GiveRole(Role.Administrator, Head.Id, Today));

        CodeOf(town.EndRole(Role.Administrator, Clerk.Id, Today)).ShouldBe("SK1306");
        Carry(town, t => t.RegisterPerson(Ichiro, Head.Id, Today)).EndRole(Role.Administrator, Clerk.Id, Today).Refused.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_ends_before_it_began_and_nothing_is_given_twice()
    {
        var town = Carry(Town(), t => t.CreatePost(Head), t => t.Assign(Hanako.Id, Head.Id, Today.AddDays(10), keepOthers: true), t => t.GiveRole(Role.Decider, Head.Id, Today.AddDays(10)));

        CodeOf(town.EndAssignment(Hanako.Id, Head.Id, Today)).ShouldBe("SK1351");
        CodeOf(town.EndRole(Role.Decider, Head.Id, Today)).ShouldBe("SK1351");
        CodeOf(town.Assign(Hanako.Id, Head.Id, Today, keepOthers: true)).ShouldBe("SK1304");
        CodeOf(town.GiveRole(Role.Decider, Head.Id, Today)).ShouldBe("SK1304");
    }

    private static Organization Town() =>
        Organization.SetUp(new Body(Id(9), "試験町", BodyKind.Municipality, null), Office, Clerk, Hanako, Today).Value.Events.Aggregate((Organization?)null, Organization.Fold)!;

    private static Organization Carry(Organization organization, params Func<Organization, Result<Act>>[] commands) =>
        commands.Aggregate(organization, (current, command) => command(current).Value.Events.Aggregate(current, Organization.Fold));

    private static string CodeOf(Result<Act> act) => act.Refusal?.Code ?? "carried out";

    private static Guid Id(byte number) => new(number, 0, 0, new byte[8]);
}
