using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

public sealed class ServiceContractTests
{
    private static readonly ConsiderationReport Report = new("AI戦略チーム", "情第1号", Town.Today.AddDays(-10), "検討しています。");
    private static readonly Consent Answer = new("AI戦略チーム", "チ第2号", Town.Today.AddDays(-3));

    private static readonly Service Reported = Town.After(Examining.Individual, Examining.Individual.ReportConsideration(Report, Examining.Organization, Town.By(Town.Clerk), Town.At));
    private static readonly Service Consented = Town.After(Reported, Reported.RecordConsent(Answer, Examining.Organization, Town.By(Town.Clerk), Town.At));

    [Fact]
    public void What_is_missing_is_said_step_by_step_until_nothing_is()
    {
        var contracted = Town.After(Consented, Register(Consented, Examining.Contracted));

        Missing(Examining.Individual).ShouldBe(["AI戦略チームへの検討状況の報告", "AI戦略チームの了解", "契約の内容の登録"]);
        Missing(Reported).ShouldBe(["AI戦略チームの了解", "契約の内容の登録"]);
        Missing(Consented).ShouldBe(["契約の内容の登録"]);
        Missing(contracted).ShouldBeEmpty();
        contracted.MissingOfContract(Examining.Rules, Examining.Contracted.Until).ShouldBeEmpty();
        contracted.MissingOfContract(Examining.Rules, Examining.Contracted.Until.AddDays(1)).ShouldHaveSingleItem().ShouldContain("契約の更新");
    }

    [Fact]
    public void Nothing_is_missing_where_nothing_is_asked_for_or_there_is_no_contract()
    {
        Examining.Individual.MissingOfContract(Examining.Rules with { Contract = null }, Town.Today).ShouldBeEmpty();
        Missing(Town.Chat).ShouldBeEmpty();
        Missing(Examining.Individual with { Facts = Examining.Individual.Facts with { Exemption = Exemption.Post } }).ShouldBeEmpty();
    }

    [Fact]
    public void A_consent_does_not_answer_a_later_report()
    {
        var again = Town.After(Consented, Consented.ReportConsideration(Report with { On = Town.Today }, Examining.Organization, Town.By(Town.Clerk), Town.At));

        Missing(again).ShouldContain("AI戦略チームの了解");
        Missing(Town.After(again, again.RecordConsent(Answer with { On = Town.Today }, Examining.Organization, Town.By(Town.Clerk), Town.At))).ShouldNotContain("AI戦略チームの了解");
    }

    [Fact]
    public void Each_fault_of_a_report_is_named()
    {
        var (longFact, longNote) = (new string('あ', Service.LongestFact + 1), new string('あ', Service.LongestNote + 1));
        (ConsiderationReport Wrong, string Code, string? Field)[] all =
        [
            (Report with { Addressee = " " }, "SK1005", "addressee"), (Report with { DocumentNumber = "" }, "SK1005", "number"), (Report with { Summary = "" }, "SK1005", "summary"),
            (Report with { Addressee = longFact }, "SK1007", "addressee"), (Report with { DocumentNumber = longFact }, "SK1007", "number"), (Report with { Summary = longNote }, "SK1007", "summary"),
        ];
        foreach (var (wrong, code, field) in all)
        {
            var refusal = Examining.Individual.ReportConsideration(wrong, Examining.Organization, Town.By(Town.Clerk), Town.At).Refusal.ShouldNotBeNull();
            (refusal.Code, refusal.Field).ShouldBe((code, field));
        }

        foreach (var day in (DateOnly[])[Town.Today.AddDays(1), new(1999, 12, 31)]) Examining.Individual.ReportConsideration(Report with { On = day }, Examining.Organization, Town.By(Town.Clerk), Town.At).Refused.ShouldBeTrue();
    }

    [Fact]
    public void Each_fault_of_a_consent_is_named()
    {
        Town.CodeOf(Examining.Individual.RecordConsent(Answer, Examining.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1449");
        Town.CodeOf(Consent(Answer with { On = Report.On.AddDays(-1) })).ShouldBe("SK1449");
        Town.CodeOf(Consent(Answer with { On = Report.On })).ShouldBeNull();
        Town.CodeOf(Consent(Answer with { From = "" })).ShouldBe("SK1005");
        Town.CodeOf(Consent(Answer with { DocumentNumber = " " })).ShouldBe("SK1005");
        Town.CodeOf(Consent(Answer with { From = new string('あ', Service.LongestFact + 1) })).ShouldBe("SK1007");
        Consent(Answer with { On = Town.Today.AddDays(1) }).Refused.ShouldBeTrue();

        static Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Consent(Consent consent) => Reported.RecordConsent(consent, Examining.Organization, Town.By(Town.Clerk), Town.At);
    }

    [Fact]
    public void Each_fault_of_a_contract_is_named()
    {
        var good = Examining.Contracted;
        (ContractFacts Wrong, string Code, string? Field)[] all =
        [
            (good with { Title = "" }, "SK1005", "title"), (good with { Number = " " }, "SK1005", "number"), (good with { Scope = "" }, "SK1005", "scope"), (good with { Location = "" }, "SK1005", "location"),
            (good with { Erasure = "" }, "SK1005", "erasure"), (good with { TrainingEvidence = "" }, "SK1005", "training-evidence"), (good with { MaximumLevel = 9 }, "SK1452", "level"),
            (good with { Title = new string('あ', Service.LongestFact + 1) }, "SK1007", "title"), (good with { Scope = new string('あ', Service.LongestNote + 1) }, "SK1007", "scope"),
            (good with { Erasure = new string('あ', Service.LongestNote + 1) }, "SK1007", "erasure"), (good with { TrainingEvidence = new string('あ', Service.LongestNote + 1) }, "SK1007", "training-evidence"),
        ];
        foreach (var (wrong, code, field) in all)
        {
            var refusal = Register(Consented, wrong).Refusal.ShouldNotBeNull();
            (refusal.Code, refusal.Field).ShouldBe((code, field));
        }

        Register(Consented, good with { Until = good.From.AddDays(-1) }).Refusal!.Field.ShouldBe("period");
        Register(Consented, good with { Until = DateOnly.MaxValue }).Refused.ShouldBeTrue();
        Town.CodeOf(Register(Consented, good with { TrainingOff = false, TrainingEvidence = "" })).ShouldBeNull();
    }

    [Fact]
    public void Only_a_plan_on_a_contract_has_the_path_and_only_registrars_walk_it()
    {
        Town.CodeOf(Town.Chat.ReportConsideration(Report, Examining.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1448");
        Town.CodeOf(Town.Chat.RecordConsent(Answer, Examining.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1448");
        Town.CodeOf(Register(Town.Local, Examining.Contracted)).ShouldBe("SK1448");
        foreach (var other in (Guid[])[Town.Head, Town.Decider, Town.New(999)])
        {
            Town.CodeOf(Examining.Individual.ReportConsideration(Report, Examining.Organization, Town.By(other), Town.At)).ShouldBe("SK1006");
            Town.CodeOf(Reported.RecordConsent(Answer, Examining.Organization, Town.By(other), Town.At)).ShouldBe("SK1006");
            Town.CodeOf(Register(Consented, Examining.Contracted, other)).ShouldBe("SK1006");
        }
    }

    private static IEnumerable<string> Missing(Service service) => service.MissingOfContract(Examining.Rules, Town.Today);

    private static Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Register(Service service, ContractFacts contract, Guid? by = null) =>
        service.RegisterContract(contract, Examining.Rules, Examining.Organization, Town.By(by ?? Town.Clerk), Town.At);
}
