using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Permits;

public sealed class PermitCheckTests
{
    private static readonly Permit Chat = Town.PermitFor(Town.Chat);
    private static readonly Permit Expired = Chat with { Id = Guid.NewGuid(), From = Town.Today.AddDays(-9), Until = Town.Today.AddDays(-1), Number = "期限切れ" };
    private static readonly Permit Pending = Chat with { Id = Guid.NewGuid(), From = Town.Today.AddDays(1), Number = "発効待ち" };
    private static readonly Permit Suspended = Chat with { Id = Guid.NewGuid(), Suspension = new Suspension("事故", Town.Head, Town.HeadPost, Town.At), Number = "停止中" };
    private static readonly Permit OfOthers = Chat with { Id = Guid.NewGuid(), Users = UserScope.OfDivision(Town.Welfare), Number = "他課" };

    /// <summary>What the register holds, and the refusal: the one that comes nearest to a yes, so that its sentence helps.</summary>
    public static TheoryData<string, Permit[], string, string> Nearest => new()
    {
        { "nothing", [], "SK2102", "利用申請" },
        { "others' permit", [OfOthers], "SK2103", "他課" },
        { "an expired one", [OfOthers, Expired], "SK2104", "期限が切れました" },
        { "one to come", [Expired, Pending, OfOthers], "SK2105", "から使えます" },
        { "a suspended one", [Pending, Suspended, Expired, OfOthers], "SK2106", "停止されています" },
        { "one in force below the level", [Suspended, Chat, Pending], "SK2101", "外部には何も送られていません" },
    };

    [Theory]
    [MemberData(nameof(Nearest))]
    public void The_refusal_nearest_to_a_yes_is_given_with_its_basis(string what, Permit[] permits, string code, string says)
    {
        foreach (var order in (Permit[][])[permits, [.. permits.Reverse()]])
        {
            var refusal = Check("chat", 2, order).Refusal.ShouldNotBeNull(what);
            refusal.Code.ShouldBe(code);
            refusal.Sentence.ShouldContain(says);
            refusal.Basis.ShouldNotBeNull().Clause.ShouldBe(code == "SK2101" ? "8.2" : "8.3(2)②");
            refusal.Field.ShouldBeNull();
        }
    }

    [Fact]
    public void A_permit_in_force_lets_its_users_through_up_to_its_level()
    {
        var passage = Check("chat", 1, Chat, Suspended, Expired).Value;

        (passage.Permit.Id, passage.Service.Id, passage.Model.UpstreamName).ShouldBe((Chat.Id, Town.Chat.Id, "upstream-chat"));
        Check("chat", null, Chat).Refused.ShouldBeFalse();
        Check("Chat", 1, Chat).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2008");
        Check("", 1, Chat).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2008");
    }

    [Fact]
    public void A_terms_only_service_gets_nothing_confidential_though_a_permit_said_so()
    {
        var refusal = Check("chat", 2, Chat with { MaximumLevel = 3 }).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("SK2101");
        refusal.Sentence.ShouldContain("約款への同意だけで使えるサービス");
        refusal.Sentence.ShouldContain("送信を止めました");
        refusal.Sentence.ShouldNotContain("申請する");
    }

    [Fact]
    public void A_service_of_the_body_itself_gets_what_its_permit_names_and_no_more()
    {
        Check("local", 2, Town.PermitFor(Town.Local, 2)).Refused.ShouldBeFalse();
        Check("local", 2, Town.PermitFor(Town.Local, 1, "低い許可")).Refusal.ShouldNotBeNull().Sentence.ShouldContain("低い許可");
        Check("local", 3, Town.PermitFor(Town.Local, 3)).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2101");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_level_that_nobody_defined_is_the_highest(int level) => Check("local", level, Town.PermitFor(Town.Local, 2)).Refusal.ShouldNotBeNull().Sentence.ShouldContain("機密性3");

    [Fact]
    public void The_narrowest_permit_that_suffices_is_charged()
    {
        var (wide, narrow) = (Town.PermitFor(Town.Local, 2, "広い"), Town.PermitFor(Town.Local, 1, "狭い"));

        Check("local", 1, wide, narrow).Value.Permit.Number.ShouldBe("狭い");
        Check("local", 2, wide, narrow).Value.Permit.Number.ShouldBe("広い");
    }

    [Fact]
    public void A_stopped_service_opens_to_nobody_whatever_permits_there_are()
    {
        var stopped = Town.Chat with { State = ServiceState.Suspended };

        Check(Register([stopped], Chat), "chat", 1).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2107");
        PermitCheck.Open(Register([stopped], Chat), Town.Clerk, Town.At).ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_services_under_one_alias_the_permitted_one_is_taken()
    {
        var other = Town.Enter(Town.New(42), "別のAI", Contract.Individual, Delivery.Internet, "chat");

        Check(Register([Town.Chat, other], Town.PermitFor(other, 2)), "chat", 2).Value.Service.Id.ShouldBe(other.Id);
        Check(Register([Town.Chat with { State = ServiceState.Suspended }, other], Town.PermitFor(other, 2), Chat), "chat", 1).Value.Service.Id.ShouldBe(other.Id);
        Check(Register([Town.Chat, other], Expired), "chat", 1).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2104");
    }

    [Fact]
    public void A_service_that_is_not_connected_has_no_model()
    {
        var unconnected = Town.Enter(Town.New(43), "未接続", Contract.OwnBody, Delivery.Intranet, null);

        Check(Register([unconnected], Town.PermitFor(unconnected)), "chat", 1).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2008");
    }

    [Fact]
    public void The_last_day_ends_at_midnight_in_Japan()
    {
        var end = JapanTime.StartOf(Chat.Until.AddDays(1));

        PermitCheck.Check(Register([Town.Chat], Chat), new PermitRequest(Town.Clerk, "chat", 1, end.AddTicks(-1))).Refused.ShouldBeFalse();
        PermitCheck.Check(Register([Town.Chat], Chat), new PermitRequest(Town.Clerk, "chat", 1, end)).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2104");
    }

    [Fact]
    public void A_transfer_takes_the_permit_away_and_gives_the_new_divisions_on_its_day()
    {
        var moved = Town.After(Town.Organization, Town.Organization.Assign(Town.Clerk, Town.WelfarePost, Town.Today.AddDays(1), keepOthers: false));
        var register = Register([Town.Chat], Chat) with { Organization = moved };

        Check(register, "chat", 1).Value.Permit.ShouldBe(Chat);
        PermitCheck.Check(register, new PermitRequest(Town.Clerk, "chat", 1, Town.At.AddDays(1))).Refusal.ShouldNotBeNull().Code.ShouldBe("SK2103");
    }

    [Fact]
    public void What_is_open_to_a_person_is_what_would_pass()
    {
        var register = Register([Town.Chat, Town.Local], Chat, Town.PermitFor(Town.Local, 2));

        PermitCheck.Open(register, Town.Clerk, Town.At).Select(p => p.Model.Alias).ShouldBe(["chat", "local"]);
        PermitCheck.Open(register, Town.Caseworker, Town.At).ShouldBeEmpty();
    }

    private static Sekisho.Governance.Refusals.Result<Passage> Check(string model, int? level, params Permit[] permits) => Check(Register([Town.Chat, Town.Local], permits), model, level);

    private static Sekisho.Governance.Refusals.Result<Passage> Check(BodyRegister register, string model, int? level) => PermitCheck.Check(register, new PermitRequest(Town.Clerk, model, level, Town.At));

    private static BodyRegister Register(Service[] services, params Permit[] permits) => new(Town.Organization, Town.Rules, services.ToImmutableDictionary(s => s.Id), [.. permits]);
}
