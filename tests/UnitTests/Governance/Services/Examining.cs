using System.Collections.Immutable;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

/// <summary>The town with the clerk as 審査担当, a check list of three items for 約款型, and services on their way through the examination.</summary>
internal static class Examining
{
    public static readonly RuleSet Rules = Town.Rules with
    {
        ServiceMustBeExamined = true,
        Checklists = [new Checklist("terms", "約款の点検表", [new("change", "変更の知らせ"), new("training", "学習への利用"), new("law", "準拠法")], Contracts: [Contract.TermsOnly])],
        Contract = new ContractRule(ReportNeeded: true, ConsentNeeded: true, FactsNeeded: true, "AI戦略チーム"),
    };

    public static readonly Organization Organization = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Examiner, Town.ClerkPost, new DateOnly(2020, 4, 1)));

    /// <summary>約款型, with a first version of its terms.</summary>
    public static readonly Service Kept = Town.After(Town.Chat, Keep(Town.Chat, "a"));

    /// <summary>All items 許容.</summary>
    public static readonly Service Answered = Town.After(Kept, Examine(Kept, Item("change"), Item("training"), Item("law")));

    /// <summary>利用可.</summary>
    public static readonly Service Usable = Town.After(Answered, Conclude(Answered, ServiceState.Usable));

    /// <summary>On a 個別契約.</summary>
    public static readonly Service Individual = Town.Enter(Town.New(42), "契約AI", Contract.Individual, Delivery.Internet, "contract");

    public static readonly ContractFacts Contracted = new("AI利用契約", "第1号", "全庁で使う。", 2, true, "第9条", "日本", "30日以内に消す。", Town.Today, Town.Today.AddYears(1));

    public static ReviewAnswer Item(string code, ReviewVerdict verdict = ReviewVerdict.Acceptable, string clause = "第1条", string mitigation = "設定で止める。") =>
        new($"terms/{code}", verdict, clause, "読んだ。", mitigation, 0, Guid.Empty, Guid.Empty, default);

    public static TermsVersion Version(string text, string title = "約款") => new(0, title, Town.Today, "ja", TermsSource.Entered, null, "text/plain", 1, text, text, 3, default, null);

    public static Result<Act> Keep(Service service, string text, params string[] touched) =>
        service.KeepTerms(Version(text), a => touched.Contains(a.Item), [], Organization, Town.By(Town.Clerk), Town.At);

    public static Result<Act> Examine(Service service, params ReviewAnswer[] answers) => service.Examine(answers, Rules, Organization, Town.By(Town.Clerk), Town.At);

    public static Result<Act> Conclude(Service service, ServiceState outcome, ImmutableArray<string>? conditions = null, Designation? designation = null, string? summary = "約款を読みました。", Guid? by = null) =>
        service.Conclude(outcome, summary, conditions ?? [], designation, Rules, Organization, Town.By(by ?? Town.Chief), Town.At);

    public static Result<Act> Demand(Service service, string? reason = "事故の知らせ", Guid? by = null) => service.DemandReview(reason, Organization, Town.By(by ?? Town.Clerk), Town.At);

    public static Result<Act> Change(Service service, ServiceState state) => service.Change(state, "事故", Organization, Town.By(Town.Chief), Town.Today);
}
