using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;

namespace UnitTests.Governance.Services;

public sealed class ServiceTests
{
    private static readonly Upstream Good = new(new Uri("https://ai.example.jp/v1"), "v1.sealed", [new Model("a", "b")]);

    [Fact]
    public void Administrators_connect_and_so_does_the_software_itself()
    {
        var act = Town.Chat.Connect(Good, Town.Organization, Town.By(Town.Administrator), Town.Today).Value;
        act.PostId.ShouldBe(Town.AdministratorPost);
        Town.After(Town.Chat, act).Upstream.ShouldBe(Good);
        Town.Chat.Connect(Good, Town.Organization, Actor.System, Town.Today).Value.PostId.ShouldBeNull();
        foreach (var other in (Guid[])[Town.Clerk, Town.Chief, Town.Decider, Town.New(999)]) Town.CodeOf(Town.Chat.Connect(Good, Town.Organization, Town.By(other), Town.Today)).ShouldBe("SK1006");
    }

    [Theory]
    [InlineData("ftp://ai.example.jp/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/v1")]
    public void An_address_that_is_not_of_the_web_is_refused(string address) =>
        Town.CodeOf(Town.Chat.Connect(Good with { Endpoint = new Uri(address, address[0] == '/' ? UriKind.Relative : UriKind.Absolute) }, Town.Organization, Actor.System, Town.Today)).ShouldBe("SK1401");

    [Fact]
    public void A_connection_names_its_models()
    {
        Town.CodeOf(Town.Chat.Connect(Good with { Models = [] }, Town.Organization, Actor.System, Town.Today)).ShouldBe("SK1005");
        Town.CodeOf(Town.Chat.Connect(Good with { Models = [new Model("a", "b"), new Model("", "c")] }, Town.Organization, Actor.System, Town.Today)).ShouldBe("SK1005");
        Town.CodeOf(Town.Chat.Connect(Good with { Models = [new Model("a", "")] }, Town.Organization, Actor.System, Town.Today)).ShouldBe("SK1005");
    }

    [Fact]
    public void What_is_entered_about_a_service_is_short_enough_to_be_read()
    {
        var good = Town.Chat.Facts with { Name = "新しいAI" };
        CatalogEntry[] tooLong =
        [
            good with { Name = Long(Service.LongestName) },
            good with { Provider = Long(Service.LongestFact) },
            good with { Country = Long(Service.LongestFact) },
            good with { TermsTitle = Long(Service.LongestFact) },
            good with { TermsUrl = new Uri("https://ai.example.jp/" + new string('a', Service.LongestNote)) },
            good with { Domains = [Long(Service.LongestList)] },
            good with { Models = [Long(Service.LongestList)] },
            good with { Note = Long(Service.LongestNote) },
        ];

        Town.CodeOf(Register(good)).ShouldBeNull();
        foreach (var facts in tooLong) Town.CodeOf(Register(facts)).ShouldBe("SK1007");
        Town.CodeOf(Town.Chat.Change(ServiceState.Suspended, Long(Sekisho.Governance.Refusals.Reasons.Longest), Town.Organization, Town.By(Town.Chief), Town.Today)).ShouldBe("SK1007");

        static string Long(int longest) => new('あ', longest + 1);
        static Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Register(CatalogEntry facts) => Service.RegisterOwn(Town.New(77), facts, [], Town.Organization, Town.By(Town.Administrator), Town.At);
    }

    [Fact]
    public void The_chief_stops_and_frees_with_a_reason()
    {
        foreach (var other in (Guid[])[Town.Clerk, Town.Administrator, Town.Decider]) Town.CodeOf(Change(Town.Chat, other, "事故")).ShouldBe("SK1006");
        Town.CodeOf(Town.Chat.Change(ServiceState.Suspended, "事故", Town.Organization, Actor.System, Town.Today)).ShouldBe("SK1006");
        Town.CodeOf(Change(Town.Chat, Town.Chief, " ")).ShouldBe("SK1003");

        var act = Change(Town.Chat, Town.Chief, " 事故 ").Value;
        act.PostId.ShouldBe(Town.ChiefPost);
        var stopped = Town.After(Town.Chat, act);
        (stopped.State, stopped.StateReason, stopped.Version).ShouldBe((ServiceState.Suspended, "事故", Town.Chat.Version + 1));
        Town.CodeOf(Change(stopped, Town.Chief, "再び")).ShouldBe("SK1004");

        static Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Change(Service service, Guid by, string reason) => service.Change(ServiceState.Suspended, reason, Town.Organization, Town.By(by), Town.Today);
    }
}
