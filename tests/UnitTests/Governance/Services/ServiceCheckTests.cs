using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

public sealed class ServiceCheckTests
{
    [Theory]
    [InlineData(ServiceState.Unreviewed, null, null)]
    [InlineData(ServiceState.Usable, null, null)]
    [InlineData(ServiceState.Conditional, null, null)]
    [InlineData(ServiceState.Designated, null, null)]
    [InlineData(ServiceState.ReviewDue, null, "SK2113")]
    [InlineData(ServiceState.Suspended, "SK2107", "SK2107")]
    [InlineData(ServiceState.Prohibited, "SK2111", "SK2111")]
    [InlineData(ServiceState.Retired, "SK2112", "SK2112")]
    [InlineData((ServiceState)99, "SK2107", "SK2107")]
    public void Use_follows_the_state_and_new_terms_follow_the_rule_set(ServiceState state, string? warning, string? suspending)
    {
        var service = Town.Chat with { State = state };

        ServiceCheck.Use(service, Examining.Rules, Town.Today)?.Code.ShouldBe(warning);
        ServiceCheck.Use(service, Examining.Rules with { OnTermsChange = TermsChangeRule.Suspend }, Town.Today)?.Code.ShouldBe(suspending);
        (ServiceCheck.Use(service, Examining.Rules, Town.Today) is null).ShouldBe(warning is null);
        (ServiceCheck.Use(service, Examining.Rules with { OnTermsChange = TermsChangeRule.Suspend }, Town.Today) is null).ShouldBe(suspending is null);
    }

    [Fact]
    public void An_ended_contract_ends_the_use_of_a_plan_on_a_contract_and_of_no_other()
    {
        var contracted = Examining.Individual with { Contract = Examining.Contracted };

        ServiceCheck.Use(contracted, Examining.Rules, Examining.Contracted.Until).ShouldBeNull();
        ServiceCheck.Use(contracted, Examining.Rules, Examining.Contracted.Until.AddDays(1))!.Code.ShouldBe("SK2114");
        ServiceCheck.Use(contracted with { Facts = contracted.Facts with { Contract = Contract.TermsOnly } }, Examining.Rules, Examining.Contracted.Until.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void What_is_due_or_not_examined_is_not_applied_for()
    {
        CodeOf(Examining.Usable).ShouldBeNull();
        CodeOf(Examining.Usable with { State = ServiceState.Conditional }).ShouldBeNull();
        CodeOf(Examining.Usable with { State = ServiceState.ReviewDue }).ShouldBe("SK1450");
        CodeOf(Examining.Usable with { State = ServiceState.Prohibited }).ShouldBe("SK2111");
        CodeOf(Examining.Kept).ShouldNotBeNull();
        ServiceCheck.Application(Examining.Kept, Examining.Rules with { ServiceMustBeExamined = false }, Town.Organization, Town.Office, null, Town.Today).ShouldBeNull();
    }

    [Fact]
    public void A_designation_opens_to_its_divisions_with_those_below_and_to_its_tasks()
    {
        var department = Examining.Usable with { State = ServiceState.Designated, Designation = new Designation([Town.Department], ["ideas"]) };

        CodeOf(department, Town.Office, "ideas").ShouldBeNull();
        CodeOf(department, Town.Department, null).ShouldBeNull();
        CodeOf(department, Town.Welfare, "ideas").ShouldBe("SK1451");
        CodeOf(department, Town.Office, "summary").ShouldBe("SK1451");
        CodeOf(department, Guid.Empty, null).ShouldBe("SK1451");
        CodeOf(department with { Designation = new Designation([], ["ideas"]) }, Town.Welfare, "ideas").ShouldBeNull();
        CodeOf(department with { Designation = new Designation([Town.Office], []) }, Town.Office, "summary").ShouldBeNull();
        CodeOf(department with { Designation = new Designation([Town.Office], []) }, Town.Department, "summary").ShouldBe("SK1451");
    }

    [Fact]
    public void A_contract_whose_path_is_open_is_not_applied_for() =>
        ServiceCheck.Application(Examining.Individual with { State = ServiceState.Usable }, Examining.Rules, Town.Organization, Town.Office, null, Town.Today)!.ShouldSatisfyAllConditions(r => r.Code.ShouldBe("SK1453"), r => r.Sentence.ShouldContain("検討状況の報告"));

    [Fact]
    public void A_contract_narrows_the_ceiling_and_never_widens_it()
    {
        var byForm = ServiceCheck.CeilingOf(Examining.Individual, Examining.Rules).MaximumLevel;

        ServiceCheck.CeilingOf(Examining.Individual with { Contract = Examining.Contracted with { MaximumLevel = 1 } }, Examining.Rules).ShouldSatisfyAllConditions(c => c.MaximumLevel.ShouldBe(1), c => c.Reason.ShouldContain("AI利用契約"));
        ServiceCheck.CeilingOf(Examining.Individual with { Contract = Examining.Contracted with { MaximumLevel = 3 } }, Examining.Rules).MaximumLevel.ShouldBe(byForm);
        ServiceCheck.CeilingOf(Town.Chat with { Contract = Examining.Contracted with { MaximumLevel = 3 } }, Examining.Rules).MaximumLevel.ShouldBe(1);
    }

    private static string? CodeOf(Service service, Guid? division = null, string? task = null) =>
        ServiceCheck.Application(service, Examining.Rules, Town.Organization, division ?? Town.Office, task, Town.Today)?.Code;
}
