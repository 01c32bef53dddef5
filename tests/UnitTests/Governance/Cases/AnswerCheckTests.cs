using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

public sealed class AnswerCheckTests
{
    private static readonly Answers Good = Town.AnswersFor(Town.Chat);

    /// <summary>One wrong answer each: the code and the field that it must give.</summary>
    public static TheoryData<string, Answers, string, string> Wrong => new()
    {
        { "no service", Good with { ServiceId = null }, "SK1210", "service" },
        { "no task", Good with { TaskCode = null }, "SK1210", "task" },
        { "barred task", Good with { TaskCode = "personnel" }, "SK1211", "task" },
        { "unknown task", Good with { TaskCode = "nonsense" }, "SK1211", "task" },
        { "no purpose", Good with { Purpose = " \n" }, "SK1210", "purpose" },
        { "long purpose", Good with { Purpose = new string('あ', 1001) }, "SK1007", "purpose" },
        { "no users", Good with { Users = null }, "SK1210", "users" },
        { "nobody as users", Good with { Users = new UserScope([], [], []) }, "SK1210", "users" },
        { "no level", Good with { Level = null }, "SK1210", "level" },
        { "unknown level", Good with { Level = 7 }, "SK1210", "level" },
        { "level above the form", Good with { Level = 2 }, "SK1212", "level" },
        { "no period", Good with { From = null }, "SK1210", "period" },
        { "no end", Good with { Until = null }, "SK1210", "period" },
        { "reversed period", Good with { From = Town.Today.AddDays(9), Until = Town.Today.AddDays(8) }, "SK1214", "period" },
        { "long period", Good with { Until = Town.Today.AddMonths(12) }, "SK1215", "period" },
        { "period at the end of the calendar", Good with { From = DateOnly.MaxValue, Until = DateOnly.MaxValue }, "SK1215", "period" },
        { "past period", Good with { From = Town.Today.AddDays(-1) }, "SK1216", "period" },
        { "one confirmation missing", Good with { Confirmed = [.. Good.Confirmed.Skip(1)] }, "SK1217", "confirmations" },
        { "risk not accepted", Good with { RiskAccepted = false }, "SK1218", "risk" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void One_wrong_answer_is_one_fault_with_code_and_field(string what, Answers answers, string code, string field)
    {
        var fault = Faults(answers).ShouldHaveSingleItem(what);
        fault.Code.ShouldBe(code);
        fault.Field.ShouldBe(field);
    }

    [Fact]
    public void Good_answers_have_no_fault()
    {
        Faults(Good).ShouldBeEmpty();
        Faults(Good with { Purpose = new string('あ', 1000), Until = Town.Today.AddMonths(12).AddDays(-1) }).ShouldBeEmpty();
    }

    [Fact]
    public void All_that_is_open_is_listed_in_the_order_of_the_form() =>
        AnswerCheck.Faults(Case(Answers.None), Town.Papers() with { Service = null }, Town.Today).Select(f => f.Field).Distinct()
            .ShouldBe(["service", "task", "purpose", "users", "level", "period", "confirmations", "risk"]);

    [Fact]
    public void A_terms_only_service_never_gets_confidential_information_and_the_clause_says_so()
    {
        foreach (var level in (int[])[2, 3])
        {
            var fault = Faults(Good with { Level = level }).ShouldHaveSingleItem();
            fault.Code.ShouldBe("SK1212");
            fault.Kind.ShouldBe(RefusalKind.NotPermitted);
            fault.Basis.ShouldNotBeNull().Clause.ShouldBe("8.2");
            fault.Sentence.ShouldContain("個別に契約したサービスまたは庁内のサービスを選んでください。");
        }

        var c = Applications.In(CaseState.Draft);
        c = Town.After(c, c.Answer(Good with { Level = 2 }, Town.By(Town.Clerk), Town.At));
        Town.CodeOf(Applications.Submit(c)).ShouldBe("SK1212");
    }

    [Fact]
    public void The_same_information_may_go_to_a_service_of_the_town_itself()
    {
        var answers = Town.AnswersFor(Town.Local) with { Level = 2 };

        Faults(answers, Town.Local).ShouldBeEmpty();
        Faults(answers with { Level = 3 }, Town.Local).ShouldHaveSingleItem().Code.ShouldBe("SK1212");
        Faults(answers with { TaskCode = "translation" }, Town.Local).ShouldHaveSingleItem().Code.ShouldBe("SK1213");
    }

    [Fact]
    public void A_suspended_service_cannot_be_applied_for() =>
        Faults(Good, Town.Chat with { State = ServiceState.Suspended }).ShouldHaveSingleItem().Code.ShouldBe("SK2107");

    [Fact]
    public void What_was_confirmed_is_the_newest_version_of_the_terms()
    {
        var kept = Services.Examining.Kept;

        Faults(Good with { Terms = 1 }, kept).ShouldBeEmpty();
        foreach (var other in (int?[])[null, 2])
        {
            var fault = Faults(Good with { Terms = other }, kept).ShouldHaveSingleItem();
            (fault.Code, fault.Field, fault.Kind).ShouldBe(("SK1454", "confirmations", RefusalKind.State));
            fault.Sentence.ShouldContain("第1版");
        }

        Faults(Good with { Confirmed = [] }, kept).ShouldAllBe(f => f.Code == "SK1217");
        AnswerCheck.Faults(Case(Good with { Confirmed = [] }), Town.Papers(service: kept, rules: Town.Rules with { Confirmations = [] }), Town.Today).ShouldBeEmpty();
    }

    [Fact]
    public void New_terms_while_a_decision_is_awaited_are_not_the_applicants_fault() => Faults(Good, Services.Examining.Kept, decided: true).ShouldBeEmpty();

    [Fact]
    public void The_time_that_a_decision_took_is_not_the_applicants_fault()
    {
        var started = Good with { From = Town.Today.AddDays(-20), Until = Town.Today };

        Faults(started, decided: true).ShouldBeEmpty();
        Faults(started with { Until = Town.Today.AddDays(-1) }, decided: true).ShouldHaveSingleItem().Code.ShouldBe("SK1216");
    }

    private static IEnumerable<Refusal> Faults(Answers answers, Service? service = null, bool decided = false) => AnswerCheck.Faults(Case(answers), Town.Papers(service: service), Town.Today, decided);

    private static Case Case(Answers answers) => Applications.In(CaseState.Draft) with { Answers = answers };
}
